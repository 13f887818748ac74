package tilshi.desk.note;

import jakarta.enterprise.context.ApplicationScoped;
import tilshi.account.Actor;
import tilshi.base.NotFound;
import tilshi.note.AnswerNote;
import tilshi.note.ChangeNote;
import tilshi.note.NoteThread;
import tilshi.note.Place;
import tilshi.note.ReopenNote;
import tilshi.note.ResolveNote;
import tilshi.note.Said;
import tilshi.note.WriteNote;

/** From a form to the act it asks for. */
@ApplicationScoped
class NoteActs {

    private final WriteNote write;
    private final AnswerNote answer;
    private final ResolveNote resolve;
    private final ReopenNote reopen;
    private final ChangeNote change;

    NoteActs(
            WriteNote write,
            AnswerNote answer,
            ResolveNote resolve,
            ReopenNote reopen,
            ChangeNote change) {
        this.write = write;
        this.answer = answer;
        this.resolve = resolve;
        this.reopen = reopen;
        this.change = change;
    }

    NoteThread write(Actor actor, long article, Place place, Said said) {
        return write.by(actor, article, place, said);
    }

    NoteThread follow(Actor actor, long thread, String act, NoteForm form) {
        return switch (act) {
            case "answer" -> answer.by(actor, thread, form.said());
            case "resolve" -> resolve.by(actor, thread);
            case "reopen" -> reopen.by(actor, thread);
            default -> throw new NotFound(act);
        };
    }

    NoteThread change(Actor actor, long note, String act, NoteForm form) {
        return switch (act) {
            case "change" -> change.by(actor, note, form.words());
            case "take-back" -> change.takingBack(actor, note);
            default -> throw new NotFound(act);
        };
    }
}
