package tilshi.desk.draft;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import tilshi.desk.OpenPages;
import tilshi.press.Hearer;
import tilshi.story.Drafts;

/** Tells open editors that a draft has a new step, whichever node took it. */
@ApplicationScoped
class DraftNews implements Hearer {

    private static final int WAITING = 64;

    private final OpenPages editors = new OpenPages(WAITING);

    @Override
    public String channel() {
        return Drafts.CHANNEL;
    }

    @Override
    public void heard(String news) {
        var parts = news.split(":");
        editors.tell(Long.parseLong(parts[0]), step(Long.parseLong(parts[1])));
    }

    /** Tells the editors of a draft that are open on this node, in JSON. */
    void tell(long articleId, String name, String json) {
        editors.tell(articleId, new OpenPages.Event(name, json));
    }

    @Override
    public void missed() {
        editors.tellAll(step(Drafts.LOOK));
    }

    /**
     * What happens to a draft from here on.
     *
     * @param now the step it is at
     */
    Multi<OutboundSseEvent> follow(long articleId, long now, Sse sse) {
        return editors.follow(articleId, step(now), sse);
    }

    private static OpenPages.Event step(long step) {
        return new OpenPages.Event("step", "{\"step\": " + step + "}");
    }
}
