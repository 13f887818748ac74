package tilshi.desk.draft;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import tilshi.desk.DeskFrame;
import tilshi.desk.DeskFrames;
import tilshi.desk.FindingsView;
import tilshi.story.Articles;

/** The part of the writing page that tells what there is to mend, asked for after every save. */
@Path("/articles/{id:\\d{1,18}}/findings")
@RunOnVirtualThread
public class FindingsPage {

    private final Articles articles;
    private final DraftFindings findings;
    private final DeskFrames frames;

    FindingsPage(Articles articles, DraftFindings findings, DeskFrames frames) {
        this.articles = articles;
        this.findings = findings;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "desk/parts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance findings(DeskFrame frame, FindingsView found);
    }

    @GET
    public Response show(@RestPath long id) {
        var article = articles.get(id);
        var frame = frames.frame("write.title", "queue");
        return DeskFrames.page(200, Templates.findings(frame, findings.of(article)).render());
    }
}
