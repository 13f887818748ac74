package tilshi.desk.draft;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tilshi.base.Invalid;
import tilshi.desk.DeskFrames;
import tilshi.desk.Visitor;
import tilshi.story.ChooseVersion;
import tilshi.story.OpenDraft;
import tilshi.story.WriteDraft;

/** The draft of an article for the editor in the browser; docs/model.md tells the protocol. */
@Path("/articles/{id:\\d{1,18}}/draft")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
public class DraftPage {

    private final OpenDraft open;
    private final WriteDraft write;
    private final ChooseVersion choose;
    private final Presence presence;
    private final Visitor visitor;

    DraftPage(
            OpenDraft open,
            WriteDraft write,
            ChooseVersion choose,
            Presence presence,
            Visitor visitor) {
        this.presence = presence;
        this.open = open;
        this.write = write;
        this.choose = choose;
        this.visitor = visitor;
    }

    /**
     * @param since only what was written after this step is told; all where nobody says
     */
    @GET
    public Response show(@RestPath long id, @RestQuery @Nullable Long since) {
        return draft(id, since == null ? -1 : since);
    }

    /** Takes what was typed, and tells what others typed since the step the tab had seen. */
    @POST
    public Response write(
            @RestPath long id, @HeaderParam("x-token") @Nullable String token, String body) {
        visitor.mustHold(token);
        var change = DraftSent.change(body);
        write.by(visitor.actor(), id, change);
        return draft(id, change.seen());
    }

    /** Chooses between two versions of a part. */
    @POST
    @Path("choose")
    public Response choose(
            @RestPath long id, @HeaderParam("x-token") @Nullable String token, String body) {
        visitor.mustHold(token);
        var sent = DraftSent.object(body);
        long number = DraftSent.number(sent, "number");
        choose.by(visitor.actor(), id, number, take(sent.path("take").asText()));
        return draft(id, Long.MAX_VALUE);
    }

    /** Says in which part somebody writes, so that colleagues see it. */
    @POST
    @Path("here")
    public Response stay(
            @RestPath long id, @HeaderParam("x-token") @Nullable String token, String body) {
        visitor.mustHold(token);
        open.by(visitor.actor(), id, Long.MAX_VALUE);
        var sent = DraftSent.object(body);
        var part = sent.path("part");
        presence.say(
                id,
                new Presence.Spot(
                        sent.path("client").asText(),
                        visitor.name(),
                        part.isTextual() ? part.asText() : ""));
        return DeskFrames.data(200, presence.of(id));
    }

    private Response draft(long id, long since) {
        return DeskFrames.data(
                200, DraftData.of(open.by(visitor.actor(), id, since), presence.of(id)));
    }

    private static ChooseVersion.Take take(String word) {
        try {
            return ChooseVersion.Take.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Invalid("not-a-change");
        }
    }
}
