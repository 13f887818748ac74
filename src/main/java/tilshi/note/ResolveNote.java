package tilshi.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.stream.Collectors;
import tilshi.account.Actor;

/** Says that a thread is settled. */
@ApplicationScoped
public class ResolveNote {

    private final NoteDesk desk;
    private final Notes notes;

    ResolveNote(NoteDesk desk, Notes notes) {
        this.desk = desk;
        this.notes = notes;
    }

    /**
     * Who began it is told. One that is settled already stays as it is.
     *
     * @throws tilshi.account.NotAllowed to who may not write in the article
     */
    @Transactional
    public NoteThread by(Actor actor, long threadId) {
        var in = desk.takeThread(actor, threadId);
        if (notes.resolve(threadId, actor.name(), in.on().now())) {
            var first =
                    in.thread().notes().stream()
                            .limit(1)
                            .flatMapToLong(note -> note.author().stream())
                            .boxed()
                            .collect(Collectors.toSet());
            desk.tell(in, "resolved", first, in.thread().quote(), Set.of());
            desk.done(in.on(), "resolve-note");
        }
        return in.thread();
    }
}
