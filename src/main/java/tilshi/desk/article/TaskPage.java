package tilshi.desk.article;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import tilshi.desk.Visitor;
import tilshi.story.CloseTask;

/** Says of a correction in another language that nothing is to be done here. */
@Path("/articles/{id:\\d{1,18}}/tasks/{task:\\d{1,18}}/close")
@RunOnVirtualThread
public class TaskPage {

    private final CloseTask close;
    private final Visitor visitor;

    TaskPage(CloseTask close, Visitor visitor) {
        this.close = close;
        this.visitor = visitor;
    }

    @POST
    public Response done(
            @RestPath long id,
            @RestPath long task,
            @RestForm @Nullable String token,
            @RestForm @Nullable String reason) {
        visitor.mustHold(token);
        close.by(visitor.actor(), id, task, reason == null ? "" : reason);
        return Response.seeOther(URI.create("/articles/" + id)).build();
    }
}
