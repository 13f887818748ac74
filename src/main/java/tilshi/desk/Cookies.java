package tilshi.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import tilshi.edition.EditionConfig;

/** The cookies of the desk: a session's token, for this host only and out of scripts' reach. */
@ApplicationScoped
public class Cookies {

    private static final int TWO_WEEKS = 14 * 24 * 60 * 60;

    private static final int TEN_MINUTES = 10 * 60;

    private final boolean secure;

    Cookies(EditionConfig config) {
        this.secure = config.scheme().equals("https");
    }

    /** With TLS the name itself binds it to this host (RFC 6265bis, section 4.1.3.2). */
    public String name() {
        return secure ? "__Host-tilshi" : "tilshi";
    }

    /** The cookie of who is half way in: it opens nothing but the page that asks for a code. */
    public String halfName() {
        return name() + "-half";
    }

    public NewCookie of(String token) {
        return cookie(name(), token, TWO_WEEKS);
    }

    public NewCookie none() {
        return cookie(name(), "", 0);
    }

    public NewCookie half(String ticket) {
        return cookie(halfName(), ticket, TEN_MINUTES);
    }

    public NewCookie noHalf() {
        return cookie(halfName(), "", 0);
    }

    private NewCookie cookie(String name, String value, int seconds) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(seconds)
                .build();
    }
}
