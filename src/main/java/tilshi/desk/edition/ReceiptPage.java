package tilshi.desk.edition;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tilshi.base.NotFound;
import tilshi.desk.Deliveries;
import tilshi.desk.DeskFrame;
import tilshi.desk.DeskFrames;
import tilshi.desk.Visitor;

/** Receipts, newest first, and one of them: for people, and as JSON for who asks for JSON. */
@Path("/edition/receipts")
@RunOnVirtualThread
public class ReceiptPage {

    private static final int ON_A_PAGE = 50;

    private final Deliveries deliveries;
    private final ReceiptViews views;
    private final Visitor visitor;
    private final DeskFrames frames;

    ReceiptPage(Deliveries deliveries, ReceiptViews views, Visitor visitor, DeskFrames frames) {
        this.deliveries = deliveries;
        this.views = views;
        this.visitor = visitor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance receipts(
                DeskFrame frame, List<ReceiptView.Row> rows, Optional<String> next);

        static native TemplateInstance receipt(DeskFrame frame, ReceiptView view);
    }

    /**
     * @param before the number of a change; only older ones are listed
     */
    @GET
    public Response list(@RestQuery @Nullable Long before) {
        var found = deliveries.before(before == null ? Long.MAX_VALUE : before, ON_A_PAGE + 1);
        var shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        var next =
                found.size() > ON_A_PAGE
                        ? Optional.of("/edition/receipts?before=" + shown.getLast().number())
                        : Optional.<String>empty();
        if (visitor.isProgram()) {
            var receipts = shown.stream().map(ReceiptData::brief).toList();
            return DeskFrames.data(200, new ReceiptData.Listing(receipts, next.orElse(null)));
        }
        var frame = frames.frame("edition.receipts", "edition");
        var rows = shown.stream().map(views::row).toList();
        return DeskFrames.page(200, Templates.receipts(frame, rows, next).render());
    }

    @GET
    @Path("{number:\\d{1,18}}")
    public Response show(@RestPath long number) {
        var delivery = deliveries.soon(number).orElseThrow(() -> new NotFound("receipt " + number));
        if (visitor.isProgram()) {
            return DeskFrames.data(200, ReceiptData.whole(delivery));
        }
        var frame = frames.frame("edition.receipts", "edition");
        return DeskFrames.page(200, Templates.receipt(frame, views.of(delivery)).render());
    }
}
