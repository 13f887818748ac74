package tilshi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.Web;

/** Forms on their way take little of the memory that pages are served from, whoever sends them. */
@InTilshi
class LargeBodiesIT {

    private static final int MEGABYTE = 1_000_000;

    @Inject Web web;
    @Inject DeskPages desk;

    @Test
    void a_form_that_signs_in_is_small() {
        assertThat(signIn("p".repeat(200_000)).statusCode()).isEqualTo(413);
        assertThat(signIn("p".repeat(100)).statusCode()).isNotEqualTo(413);
    }

    @Test
    void a_form_that_does_not_say_how_large_it_is_does_not_sign_in() throws IOException {
        try (var sender = new Socket("127.0.0.1", web.port())) {
            say(sender, head("/sign-in", "Transfer-Encoding: chunked"));
            assertThat(answer(sender)).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void a_few_large_forms_come_in_at_once_and_small_ones_beside_them() throws Exception {
        var cookie = desk.cookie("publisher");
        var senders = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 4; i++) {
                senders.add(beginning(cookie));
            }
            // Or this one would take the place of one that has not come in yet.
            Thread.sleep(1_500);
            within(() -> large(cookie).statusCode() == 503);

            assertThat(large(cookie).body()).contains("подождите", "wait a few seconds");
            assertThat(web.get(DeskPages.HOST, "/", "cookie", cookie).statusCode()).isEqualTo(200);
            assertThat(web.get("news.localhost", "/kk/").statusCode()).isEqualTo(200);
        } finally {
            for (var sender : senders) {
                sender.close();
            }
        }
        within(() -> large(cookie).statusCode() != 503);
    }

    /** A form that has come almost whole. */
    private Socket beginning(String cookie) throws IOException {
        var sender = new Socket("127.0.0.1", web.port());
        say(sender, head("/import", "Cookie: " + cookie + "\r\nContent-Length: " + MEGABYTE));
        say(sender, "text=" + "a".repeat(MEGABYTE - 100));
        return sender;
    }

    /** A form that is refused behind the places, for its token: nothing comes of it. */
    private HttpResponse<String> large(String cookie) {
        var fields = Map.of("token", "made-up", "text", "a".repeat(MEGABYTE));
        return web.post(DeskPages.HOST, "/import", cookie, fields);
    }

    private HttpResponse<String> signIn(String password) {
        var fields = Map.of("login", "nobody", "password", password);
        return web.post(DeskPages.HOST, "/sign-in", "a=b", fields);
    }

    private static String head(String path, String length) {
        return "POST %s HTTP/1.1\r\nHost: desk.localhost\r\n".formatted(path)
                + "Content-Type: application/x-www-form-urlencoded\r\n"
                + length
                + "\r\n\r\n";
    }

    private static void say(Socket sender, String words) throws IOException {
        sender.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
        sender.getOutputStream().flush();
    }

    private static String answer(Socket sender) throws IOException {
        sender.setSoTimeout(20_000);
        return new String(sender.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }

    private static void within(java.util.function.BooleanSupplier isSo)
            throws InterruptedException {
        for (int i = 0; i < 100 && !isSo.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertThat(isSo.getAsBoolean()).isTrue();
    }
}
