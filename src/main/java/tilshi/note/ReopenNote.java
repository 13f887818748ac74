package tilshi.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tilshi.account.Actor;

/** Says that a thread is not settled after all. */
@ApplicationScoped
public class ReopenNote {

    private final NoteDesk desk;
    private final Notes notes;

    ReopenNote(NoteDesk desk, Notes notes) {
        this.desk = desk;
        this.notes = notes;
    }

    /**
     * One that is open already stays as it is.
     *
     * @throws tilshi.account.NotAllowed to who may not write in the article
     */
    @Transactional
    public NoteThread by(Actor actor, long threadId) {
        var in = desk.takeThread(actor, threadId);
        if (notes.reopen(threadId)) {
            desk.done(in.on(), "reopen-note");
        }
        return in.thread();
    }
}
