package tilshi.desk.queue;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import tilshi.desk.OpenPages;
import tilshi.press.Hearer;
import tilshi.story.Boards;

/** Tells open boards which story changed, whichever node changed it. */
@ApplicationScoped
class BoardNews implements Hearer {

    /** What is told where news may have been missed: look for yourself. */
    private static final String LOOK = "0";

    private static final int WAITING = 256;

    /** All boards follow the same. */
    private static final long BOARD = 0;

    private final OpenPages boards = new OpenPages(WAITING);

    @Override
    public String channel() {
        return Boards.CHANNEL;
    }

    @Override
    public void heard(String story) {
        boards.tellAll(changed(story));
    }

    @Override
    public void missed() {
        heard(LOOK);
    }

    /** Numbers of stories that change from here on; a board begins by looking for itself. */
    Multi<OutboundSseEvent> follow(Sse sse) {
        return boards.follow(BOARD, changed(LOOK), sse);
    }

    private static OpenPages.Event changed(String story) {
        return new OpenPages.Event("story", story);
    }
}
