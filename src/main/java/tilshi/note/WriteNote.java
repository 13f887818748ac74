package tilshi.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import tilshi.account.Actor;
import tilshi.base.NotFound;

/** Begins a thread: a note to colleagues on an article or on a part of it. */
@ApplicationScoped
public class WriteNote {

    private final NoteDesk desk;
    private final Notes notes;

    WriteNote(NoteDesk desk, Notes notes) {
        this.desk = desk;
        this.notes = notes;
    }

    /**
     * Who is mentioned is told, and whoever handed the article in.
     *
     * @return the thread, also of a form that was sent before
     * @throws tilshi.account.NotAllowed to who may not write in the article
     * @throws tilshi.base.Invalid where there are too many, or somebody is mentioned who is not of
     *     the brand
     */
    @Transactional
    public NoteThread by(Actor actor, long articleId, Place place, Said said) {
        var taken = desk.take(actor, articleId);
        var before = notes.sentBefore(actor, said.once());
        if (before.isPresent()) {
            return thread(before.get());
        }
        desk.refuseStrangers(taken, said.mentions());
        long id = notes.begin(articleId, place, taken.now());
        notes.add(id, actor.person(), actor.name(), said, taken.now());
        var begun = thread(id);
        var in = new NoteDesk.TakenThread(taken, begun);
        var told = desk.tell(in, "mentioned", said.mentions(), said.words(), Set.of());
        desk.tell(in, "noted", desk.whoseItIs(taken), said.words(), told);
        desk.done(taken, "note");
        return begun;
    }

    private NoteThread thread(long id) {
        return notes.find(id).orElseThrow(() -> new NotFound("thread " + id));
    }
}
