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
import tilshi.desk.SentJson;
import tilshi.desk.Visitor;
import tilshi.story.ChooseVersion;
import tilshi.story.Draft;
import tilshi.story.Drafts;
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
    private final Drafts drafts;
    private final Presence presence;
    private final Visitor visitor;

    DraftPage(
            OpenDraft open,
            WriteDraft write,
            ChooseVersion choose,
            Drafts drafts,
            Presence presence,
            Visitor visitor) {
        this.drafts = drafts;
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
        return answer(id, open.by(visitor.actor(), id, since == null ? -1 : since));
    }

    /** Takes what was typed, and tells what others typed since the step the tab had seen. */
    @POST
    public Response write(
            @RestPath long id, @HeaderParam("x-token") @Nullable String token, String body) {
        visitor.mustHold(token);
        var change = DraftSent.change(body);
        write.by(visitor.actor(), id, change, DraftSent.beside(body));
        return answer(id, drafts.since(id, change.seen()).orElseThrow());
    }

    /** Chooses between two versions of a part. */
    @POST
    @Path("choose")
    public Response choose(
            @RestPath long id, @HeaderParam("x-token") @Nullable String token, String body) {
        visitor.mustHold(token);
        var sent = SentJson.object(body);
        long number = SentJson.number(sent, "number");
        return answer(id, choose.by(visitor.actor(), id, number, take(sent.path("take").asText())));
    }

    /** Says in which part somebody writes, so that colleagues see it. */
    @POST
    @Path("here")
    public Response stay(
            @RestPath long id, @HeaderParam("x-token") @Nullable String token, String body) {
        visitor.mustHold(token);
        open.by(visitor.actor(), id, Long.MAX_VALUE);
        var sent = SentJson.object(body);
        var part = sent.path("part");
        presence.say(
                id,
                new Presence.Spot(
                        sent.path("client").asText(),
                        visitor.name(),
                        part.isTextual() ? part.asText() : ""));
        return DeskFrames.data(200, presence.of(id));
    }

    private Response answer(long id, Draft draft) {
        return DeskFrames.data(200, DraftData.of(draft, presence.of(id)));
    }

    private static ChooseVersion.Take take(String word) {
        try {
            return ChooseVersion.Take.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Invalid("not-a-change");
        }
    }
}
