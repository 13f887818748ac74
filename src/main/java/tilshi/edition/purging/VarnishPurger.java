package tilshi.edition.purging;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;

/**
 * Varnish with vmod xkey: {@code PURGE} with the tokens in {@code xkey-purge}, as the VCL of
 * docs/how-to/put-a-cache-in-front takes it.
 */
final class VarnishPurger implements Purger {

    private final HttpClient client;
    private final URI cache;

    VarnishPurger(HttpClient client, URI cache) {
        this.client = client;
        this.cache = cache;
    }

    @Override
    public void purge(Collection<String> tokens) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(cache)
                        .method("PURGE", HttpRequest.BodyPublishers.noBody())
                        .header("xkey-purge", String.join(" ", tokens))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() != 200) {
            throw new IOException("Varnish answered " + answer.statusCode() + " to a purge");
        }
    }
}
