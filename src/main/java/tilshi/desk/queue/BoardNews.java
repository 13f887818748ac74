package tilshi.desk.queue;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tilshi.press.Hearer;
import tilshi.story.Boards;

/** Tells open boards which story changed, whichever node changed it. */
@ApplicationScoped
class BoardNews implements Hearer {

    /** What is told where news may have been missed: look for yourself. */
    static final String LOOK = "0";

    /** Boards open at once on this node; more are refused rather than slow for all. */
    private static final int MOST = 2_000;

    /** News that wait for a slow browser. */
    private static final int WAITING = 256;

    private final Set<MultiEmitter<? super String>> boards = ConcurrentHashMap.newKeySet();

    @Override
    public String channel() {
        return Boards.CHANNEL;
    }

    @Override
    public void heard(String news) {
        boards.forEach(board -> board.emit(news));
    }

    @Override
    public void missed() {
        heard(LOOK);
    }

    /** Whether there is room for another board. */
    boolean hasRoom() {
        return boards.size() < MOST;
    }

    /** Numbers of stories that change from here on; who does not keep up has to come again. */
    Multi<String> stories() {
        return Multi.createFrom().<String>emitter(this::enter).onOverflow().buffer(WAITING);
    }

    private void enter(MultiEmitter<? super String> board) {
        board.onTermination(() -> boards.remove(board));
        boards.add(board);
    }
}
