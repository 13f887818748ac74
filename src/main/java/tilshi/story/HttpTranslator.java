package tilshi.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import tilshi.base.Json;
import tilshi.text.Language;

/** Asks a machine by the HTTP API of LibreTranslate. */
@ApplicationScoped
class HttpTranslator implements MachineTranslator {

    private static final Logger LOG = Logger.getLogger(HttpTranslator.class);

    /** Characters of one question; an answer may be some times as long. */
    private static final int MOST = 20_000;

    private static final int MOST_BYTES = 2_000_000;
    private static final int AT_ONCE = 4;
    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private final TranslatorConfig config;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECTING)
                    .build();

    HttpTranslator(TranslatorConfig config) {
        this.config = config;
    }

    @Override
    public boolean isThere() {
        return config.url().isPresent();
    }

    @Override
    public String name() {
        return config.name();
    }

    @Override
    public List<String> translate(List<String> fragments, Language from, Language to) {
        var translated = new ArrayList<String>();
        var asked = new ArrayList<String>();
        int length = 0;
        for (var fragment : fragments) {
            if (!asked.isEmpty() && length + fragment.length() > MOST) {
                translated.addAll(ask(List.copyOf(asked), from, to));
                asked.clear();
                length = 0;
            }
            asked.add(fragment);
            length += fragment.length();
        }
        if (!asked.isEmpty()) {
            translated.addAll(ask(asked, from, to));
        }
        return List.copyOf(translated);
    }

    private List<String> ask(List<String> fragments, Language from, Language to) {
        boolean taken = false;
        try {
            taken = places.tryAcquire();
            if (!taken) {
                throw new MachineAway();
            }
            var answer = whole(request(fragments, from, to));
            if (answer.statusCode() != 200) {
                LOG.warnf("The machine that translates answers %d", answer.statusCode());
                throw new MachineAway();
            }
            return read(answer.body(), fragments.size());
        } catch (IOException e) {
            LOG.warnf("The machine that translates does not answer: %s", e.getClass().getName());
            throw new MachineAway();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MachineAway();
        } finally {
            if (taken) {
                places.release();
            }
        }
    }

    /** A request's own timeout ends with the head of the answer: here the body is in it too. */
    private HttpResponse<byte[]> whole(HttpRequest request)
            throws IOException, InterruptedException {
        var asked =
                client.sendAsync(
                        request,
                        HttpResponse.BodyHandlers.limiting(
                                HttpResponse.BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return asked.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("Not in time", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            asked.cancel(true);
        }
    }

    private HttpRequest request(List<String> fragments, Language from, Language to) {
        var question = Json.MAPPER.createObjectNode();
        question.set("q", Json.MAPPER.valueToTree(fragments));
        question.put("source", from.code()).put("target", to.code()).put("format", "html");
        config.key().ifPresent(key -> question.put("api_key", key));
        return HttpRequest.newBuilder(address())
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(question)))
                .build();
    }

    private URI address() {
        var base = config.url().orElseThrow(MachineAway::new).toString();
        return URI.create(base.replaceFirst("/+$", "") + "/translate");
    }

    private static List<String> read(byte[] body, int expected) {
        try {
            var answer = Json.MAPPER.readTree(new String(body, StandardCharsets.UTF_8));
            var texts = new ArrayList<String>();
            answer.path("translatedText").forEach(text -> texts.add(text.asText()));
            if (texts.size() == expected) {
                return texts;
            }
        } catch (JsonProcessingException e) {
            LOG.debug("The machine that translates answers no JSON", e);
        }
        LOG.warn("The machine that translates answers something else");
        throw new MachineAway();
    }
}
