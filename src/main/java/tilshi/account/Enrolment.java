package tilshi.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * An authenticator app about to be set up.
 *
 * @param ticket what confirms it, together with a first code
 * @param secret what the app has to know, in groups of four
 */
public record Enrolment(String ticket, String secret) {

    /** The address an app reads from a QR code. */
    public String address(String issuer, String login) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(
                        encoded(issuer), encoded(login), secret.replace(" ", ""), encoded(issuer));
    }

    /** It is not to be read in a log. */
    @Override
    public String toString() {
        return "Enrolment";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
