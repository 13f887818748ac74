package tilshi.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.stream.Collectors;
import tilshi.account.Actor;

/** Answers in a thread. One that was settled meanwhile is open again: words are never lost. */
@ApplicationScoped
public class AnswerNote {

    private final NoteDesk desk;
    private final Notes notes;

    AnswerNote(NoteDesk desk, Notes notes) {
        this.desk = desk;
        this.notes = notes;
    }

    /**
     * Who is mentioned is told, and who spoke in the thread.
     *
     * @throws tilshi.account.NotAllowed to who may not write in the article
     * @throws tilshi.base.Invalid where there are too many answers, or a stranger is mentioned
     */
    @Transactional
    public NoteThread by(Actor actor, long threadId, Said said) {
        var in = desk.takeThread(actor, threadId);
        if (notes.sentBefore(actor, said.once()).isPresent()) {
            return in.thread();
        }
        desk.refuseStrangers(in.on(), said.mentions());
        notes.add(threadId, actor.person(), actor.name(), said, in.on().now());
        notes.reopen(threadId);
        var told = desk.tell(in, "mentioned", said.mentions(), said.words(), Set.of());
        desk.tell(in, "answered", speakers(in.thread()), said.words(), told);
        desk.done(in.on(), "answer-note");
        return in.thread();
    }

    private static Set<Long> speakers(NoteThread thread) {
        return thread.notes().stream()
                .flatMapToLong(note -> note.author().stream())
                .boxed()
                .collect(Collectors.toSet());
    }
}
