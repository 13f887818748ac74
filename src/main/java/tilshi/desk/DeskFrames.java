package tilshi.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import tilshi.account.Right;
import tilshi.base.Json;
import tilshi.edition.Assets;
import tilshi.notice.Notices;
import tilshi.text.Messages;

/** Makes the frame of a page of the desk, and sends it with the desk's policy. */
@ApplicationScoped
public class DeskFrames {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
                    + " font-src 'self'; connect-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private static final MediaType PROBLEM = new MediaType("application", "problem+json");

    private final Visitor visitor;
    private final Assets assets;
    private final JournalReach reach;
    private final Notices notices;

    DeskFrames(Visitor visitor, Assets assets, JournalReach reach, Notices notices) {
        this.visitor = visitor;
        this.assets = assets;
        this.reach = reach;
        this.notices = notices;
    }

    /**
     * @param title message key of the page's title
     * @param here which entry of the navigation is current, or empty
     */
    public DeskFrame frame(String title, String here) {
        int unread = visitor.isSignedIn() ? notices.unread(visitor.person().id()) : 0;
        return frame(title, here, unread);
    }

    /** The same without asking the database for anything. */
    DeskFrame away(String title) {
        return frame(title, "", 0);
    }

    private DeskFrame frame(String title, String here, int unread) {
        return new DeskFrame(
                visitor.language(),
                Messages.in(visitor.language()).say(title),
                here,
                visitor.name(),
                visitor.isSignedIn() && visitor.actor().mayEverywhere(Right.HIRE),
                visitor.isSignedIn() && !reach.of(visitor.actor()).isNothing(),
                unread,
                assets.path("desk/bell.js"),
                assets.path("desk/bell.css"),
                visitor.formToken(),
                assets.path("desk/desk.css"),
                assets.path("desk/desk.js"),
                assets.path("desk/palette.js"),
                assets.path("desk/icon.svg"));
    }

    /** A page of the desk. It is never kept by anybody. */
    public static Response page(int status, String html) {
        return answer(status, MediaType.TEXT_HTML_TYPE.withCharset("utf-8"), html);
    }

    /** The same, with frames that show pages of another origin. */
    public static Response page(int status, String html, String framed) {
        var policy = POLICY + "; frame-src " + framed;
        var plain = page(status, html);
        return Response.fromResponse(plain)
                .header("content-security-policy", null)
                .header("content-security-policy", policy)
                .build();
    }

    /** The same for a program. */
    public static Response data(int status, Object value) {
        return answer(status, MediaType.APPLICATION_JSON_TYPE, Json.write(value));
    }

    /** A refusal for a program (RFC 9457). */
    static Response problem(int status, String title, List<String> lines) {
        var problem = new Problem("about:blank", title, status, lines);
        return answer(status, PROBLEM, Json.write(problem));
    }

    private record Problem(String type, String title, int status, List<String> reasons) {}

    private static Response answer(int status, MediaType type, String text) {
        return Response.status(status)
                .type(type)
                .header("cache-control", "no-store")
                .header("vary", "accept, cookie")
                .header("content-security-policy", POLICY)
                .header("x-content-type-options", "nosniff")
                .header("referrer-policy", "same-origin")
                .header("cross-origin-opener-policy", "same-origin")
                .entity(text)
                .build();
    }
}
