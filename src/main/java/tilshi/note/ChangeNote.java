package tilshi.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tilshi.account.Actor;
import tilshi.base.Invalid;
import tilshi.base.NotFound;

/** Changes one's own words, or takes them back; for a day, and never unseen. */
@ApplicationScoped
public class ChangeNote {

    private final NoteDesk desk;
    private final Notes notes;

    ChangeNote(NoteDesk desk, Notes notes) {
        this.desk = desk;
        this.notes = notes;
    }

    /**
     * Writes other words; the note says that it was changed.
     *
     * @throws Invalid if they are somebody else's, or were said too long ago
     */
    @Transactional
    public NoteThread by(Actor actor, long noteId, String words) {
        var checked = Said.checked(words);
        var in = taken(actor, noteId);
        notes.change(noteId, checked, in.on().now());
        desk.done(in.on(), "change-note");
        return in.thread();
    }

    /**
     * Takes words back. Where others answered, it stays to be seen that something was said.
     *
     * @throws Invalid if they are somebody else's, or were said too long ago
     */
    @Transactional
    public NoteThread takingBack(Actor actor, long noteId) {
        var in = taken(actor, noteId);
        notes.remove(noteId, in.thread().id());
        desk.done(in.on(), "take-note-back");
        return in.thread();
    }

    private NoteDesk.TakenThread taken(Actor actor, long noteId) {
        var in = desk.takeThread(actor, notes.threadOf(noteId).id());
        var note =
                in.thread().notes().stream()
                        .filter(one -> one.id() == noteId)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("note " + noteId));
        if (!note.mayChange(actor, in.on().now())) {
            throw new Invalid("note-not-changeable", Note.CHANGEABLE.toHours());
        }
        return in;
    }
}
