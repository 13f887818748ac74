package tilshi.desk.journal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tilshi.base.Invalid;
import tilshi.desk.DeskFrame;
import tilshi.desk.DeskFrames;
import tilshi.desk.JournalReach;
import tilshi.desk.Note;
import tilshi.desk.Visitor;

/** The journal, newest first. Editors read that of their brands, publishers all of it. */
@Path("/journal")
@RunOnVirtualThread
public class JournalPage {

    private final JournalReach reach;
    private final JournalViews views;
    private final Visitor visitor;
    private final DeskFrames frames;

    JournalPage(JournalReach reach, JournalViews views, Visitor visitor, DeskFrames frames) {
        this.reach = reach;
        this.views = views;
        this.visitor = visitor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance journal(DeskFrame frame, JournalView view);
    }

    /**
     * @throws JournalIsClosed to who may read the journal of no brand
     */
    @GET
    public Response show(
            @RestQuery @Nullable String person,
            @RestQuery @Nullable String act,
            @RestQuery @Nullable String brand,
            @RestQuery @Nullable String thing,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String until,
            @RestQuery @Nullable String before) {
        var allowed = reach.of(visitor.actor());
        if (allowed.isNothing()) {
            throw new JournalIsClosed();
        }
        var filter =
                new JournalFilter(
                        given(person),
                        given(act),
                        given(brand),
                        given(thing),
                        given(from),
                        given(until),
                        given(before));
        try {
            return page(200, views.of(filter, allowed));
        } catch (Invalid refusal) {
            var note = Note.of(refusal, visitor.time());
            return page(refusal.status(), views.nothing(filter, allowed, note));
        }
    }

    private Response page(int status, JournalView view) {
        var frame = frames.frame("journal.title", "journal");
        return DeskFrames.page(status, Templates.journal(frame, view).render());
    }

    private static String given(@Nullable String field) {
        return field == null ? "" : field;
    }
}
