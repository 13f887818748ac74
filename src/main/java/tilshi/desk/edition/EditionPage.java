package tilshi.desk.edition;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import tilshi.desk.DeskFrame;
import tilshi.desk.DeskFrames;

/** How the edition stands: memory, mirror, pressing, nodes, receipts. Everybody may look. */
@Path("/edition")
@RunOnVirtualThread
public class EditionPage {

    private final EditionViews views;
    private final DeskFrames frames;

    EditionPage(EditionViews views, DeskFrames frames) {
        this.views = views;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance edition(DeskFrame frame, EditionView view);
    }

    @GET
    public Response show() {
        var frame = frames.frame("edition.title", "edition");
        return DeskFrames.page(200, Templates.edition(frame, views.now()).render());
    }
}
