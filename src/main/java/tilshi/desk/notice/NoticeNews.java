package tilshi.desk.notice;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import tilshi.desk.OpenPages;
import tilshi.notice.Notices;
import tilshi.press.Hearer;

/** Tells a person's open pages that there is something on the bell, whichever node told them. */
@ApplicationScoped
class NoticeNews implements Hearer {

    /** The page looks for itself. */
    private static final OpenPages.Event LOOK = new OpenPages.Event("notices", "look");

    /** Several rings that wait for a slow browser are one. */
    private static final int WAITING = 16;

    private final OpenPages pages = new OpenPages(WAITING);

    @Override
    public String channel() {
        return Notices.CHANNEL;
    }

    @Override
    public void heard(String person) {
        pages.tell(Long.parseLong(person), LOOK);
    }

    @Override
    public void missed() {
        pages.tellAll(LOOK);
    }

    /** Rings for a person from here on, and one at once. */
    Multi<OutboundSseEvent> follow(long person, Sse sse) {
        return pages.follow(person, LOOK, sse);
    }
}
