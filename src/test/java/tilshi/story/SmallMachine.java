package tilshi.story;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tilshi.base.Json;

/**
 * A small machine that translates, by the HTTP API of LibreTranslate: it puts words in capital
 * letters and leaves elements alone. Some words make it ill.
 */
public final class SmallMachine implements QuarkusTestResourceLifecycleManager {

    /** Words that the machine answers with a fault. */
    static final String ILL = "сломайся";

    /** Words that the machine loses. */
    static final String FORGETFUL = "забудь";

    /** Words that the machine answers with a script and a link of its own. */
    static final String EVIL = "взломай";

    /** Words that the machine begins to answer and never ends. */
    static final String DREAMY = "задумайся";

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/translate", SmallMachine::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return Map.of(
                "tilshi.translator.url", "http://127.0.0.1:" + server.getAddress().getPort(),
                "tilshi.translator.key", "small-key",
                "tilshi.translator.name", "small machine",
                "tilshi.translator.timeout", "2S");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var asked = Json.MAPPER.readTree(exchange.getRequestBody());
            var words = asked.path("q").toString();
            boolean known = asked.path("api_key").asText().equals("small-key");
            var answer = Json.MAPPER.createObjectNode();
            var texts = answer.putArray("translatedText");
            asked.path("q").forEach(text -> texts.add(loud(text.asText())));
            if (words.contains(FORGETFUL)) {
                texts.remove(0);
            }
            int status = !known ? 403 : words.contains(ILL) ? 500 : 200;
            var bytes = Json.write(answer).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("content-type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes, 0, 5);
            exchange.getResponseBody().flush();
            if (words.contains(DREAMY)) {
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(60));
            }
            exchange.getResponseBody().write(bytes, 5, bytes.length - 5);
        }
    }

    private static String loud(String html) {
        if (html.contains(EVIL)) {
            return "<script>alert(1)</script><a href=\"https://evil.example/\">тык</a>";
        }
        var loud = new StringBuilder();
        boolean inside = false;
        for (var c : html.toCharArray()) {
            inside = c == '<' || inside && c != '>';
            loud.append(inside || c == '>' ? c : Character.toUpperCase(c));
        }
        return loud.toString();
    }
}
