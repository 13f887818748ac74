package tilshi.edition.purging;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;

/**
 * A cache that takes a batch of surrogate keys in one POST, as Fastly does ("Purge multiple
 * surrogate key tags"): at most 256 keys in {@code Surrogate-Key}, a token in {@code Fastly-Key}.
 */
final class FastlyPurger implements Purger {

    private final HttpClient client;
    private final URI service;
    private final String secret;

    /**
     * @param service {@code https://api.fastly.com/service/ID/purge}
     */
    FastlyPurger(HttpClient client, URI service, String secret) {
        this.client = client;
        this.service = service;
        this.secret = secret;
    }

    @Override
    public void purge(Collection<String> tokens) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(service)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .header("surrogate-key", String.join(" ", tokens))
                        .header("fastly-key", secret)
                        .header("accept", "application/json")
                        .timeout(Duration.ofSeconds(10))
                        .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() != 200) {
            throw new IOException("The cache answered " + answer.statusCode() + " to a purge");
        }
    }
}
