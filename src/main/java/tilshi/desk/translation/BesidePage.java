package tilshi.desk.translation;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import tilshi.base.Invalid;
import tilshi.base.NotFound;
import tilshi.desk.DeskFrames;
import tilshi.desk.SentJson;
import tilshi.desk.Visitor;
import tilshi.story.DraftByMachine;
import tilshi.story.FillTranslation;
import tilshi.story.KeepTranslation;

/** The source beside a translation, for the editor; docs/model.md tells the protocol. */
@Path("/articles/{id:\\d{1,18}}/beside")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
public class BesidePage {

    /** More blocks than a body has. */
    private static final int MOST = 2_000;

    private final Besides besides;
    private final FillTranslation fill;
    private final KeepTranslation keep;
    private final DraftByMachine draft;
    private final Visitor visitor;

    BesidePage(
            Besides besides,
            FillTranslation fill,
            KeepTranslation keep,
            DraftByMachine draft,
            Visitor visitor) {
        this.draft = draft;
        this.besides = besides;
        this.fill = fill;
        this.keep = keep;
        this.visitor = visitor;
    }

    /** Any person of the newsroom may look. */
    @GET
    public Response show(@RestPath long id) {
        return answer(id);
    }

    /** Makes blocks for those of the source that have none: {@code {"parts": […]}}. */
    @POST
    @Path("fill")
    public Response fill(
            @RestPath long id, @HeaderParam("x-token") @Nullable String token, String body) {
        visitor.mustHold(token);
        fill.by(visitor.actor(), id, parts(SentJson.object(body)));
        return answer(id);
    }

    /** Says that a part is right as it is: {@code {"part", "follows"}}. */
    @POST
    @Path("keep")
    public Response keep(
            @RestPath long id, @HeaderParam("x-token") @Nullable String token, String body) {
        visitor.mustHold(token);
        var sent = SentJson.object(body);
        keep.by(visitor.actor(), id, sent.path("part").asText(), sent.path("follows").asInt());
        return answer(id);
    }

    /** Has the machine write what is missing: {@code {"parts": […]}}. */
    @POST
    @Path("machine")
    public Response draft(
            @RestPath long id, @HeaderParam("x-token") @Nullable String token, String body) {
        visitor.mustHold(token);
        draft.by(visitor.actor(), id, parts(SentJson.object(body)));
        return answer(id);
    }

    private Response answer(long id) {
        var data = besides.of(id).orElseThrow(() -> new NotFound("translation " + id));
        return DeskFrames.data(200, data);
    }

    private static Set<String> parts(JsonNode sent) {
        var parts = new LinkedHashSet<String>();
        for (var part : sent.path("parts")) {
            if (!part.isTextual() || parts.size() == MOST) {
                throw new Invalid("not-a-change");
            }
            parts.add(part.asText());
        }
        return parts;
    }
}
