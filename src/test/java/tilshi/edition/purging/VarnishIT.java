package tilshi.edition.purging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tilshi.InTilshi;
import tilshi.story.CorrectArticle;
import tilshi.story.Newsroom;
import tilshi.story.PublishArticle;
import tilshi.story.WithdrawArticle;

/** A real Varnish keeps pages for a day and forgets exactly what a change touched. */
@InTilshi
@QuarkusTestResource(value = Varnish.class, restrictToAnnotatedClass = true)
@Timeout(60)
class VarnishIT {

    @Inject Newsroom newsroom;
    @Inject PublishArticle publish;
    @Inject CorrectArticle correct;
    @Inject WithdrawArticle withdraw;
    @Inject MeterRegistry meters;

    @ConfigProperty(name = Varnish.PORT)
    Optional<Integer> port;

    @BeforeEach
    void there_is_a_varnish() throws InterruptedException {
        assumeTrue(port.isPresent(), "varnish and varnish-modules are not installed: skipped");
        // Not before a node's first purge is over, which is of everything.
        while (meters.get("tilshi.purge.waiting").gauge().value() > 0) {
            Thread.sleep(10);
        }
    }

    @Test
    void what_varnish_has_it_gives_until_a_change_purges_it() throws Exception {
        kept("/ru/");

        var path =
                publish.by(newsroom.chief(), newsroom.draft("Сквозь кэш").id())
                        .article()
                        .path()
                        .orElseThrow();

        awaitIn("/ru/", path);
        assertThat(get("/ru/")).contains(path);
    }

    @Test
    void a_page_that_did_not_read_what_changed_stays_in_the_cache() throws Exception {
        kept("/kk/about");
        get("/ru/");

        var path =
                publish.by(newsroom.chief(), newsroom.draft("Мимо").id())
                        .article()
                        .path()
                        .orElseThrow();
        awaitIn("/ru/", path);

        assertThat(get("/kk/about")).contains("x-cache: true");
    }

    @Test
    void a_story_that_was_taken_back_is_gone_from_the_cache() throws Exception {
        var article = publish.by(newsroom.chief(), newsroom.draft("Уйдёт").id()).article();
        var path = article.path().orElseThrow();
        kept(path);
        assertThat(get(path)).contains("200 OK");

        withdraw.by(newsroom.chief(), article.id(), "Отозвано.");

        awaitIn(path, "Отозвано.");
        assertThat(get(path)).startsWith("HTTP/1.1 410");
    }

    @Test
    void readers_see_no_keys_and_cannot_make_another_page() throws Exception {
        var plain = get("/ru/");

        assertThat(plain).doesNotContain("xkey:");
        assertThat(get("/ru/?utm_source=canary"))
                .doesNotContain("canary")
                .contains("x-cache: true");
    }

    @Test
    void what_one_reader_asks_goes_through_and_is_kept_nowhere() throws Exception {
        for (int i = 0; i < 2; i++) {
            assertThat(get("/en/search?q=canary")).contains("canary").contains("x-cache: false");
        }
        assertThat(get("/kk-latn/search?q=canary")).contains("canary").contains("x-cache: false");
        get("/en/search");
        assertThat(get("/en/search")).doesNotContain("canary").contains("x-cache: true");
        assertThat(get("/en/search?q=bridge")).contains("bridge").doesNotContain("canary");
    }

    /** Goes on once the cache gives a page: a purge of what was changed before may still come. */
    private void kept(String path) throws Exception {
        awaitIn(path, "x-cache: true");
    }

    private void awaitIn(String path, String words) throws Exception {
        while (!get(path).contains(words)) {
            Thread.sleep(10);
        }
    }

    private String get(String path) throws IOException {
        try (var socket = new Socket("127.0.0.1", port.orElseThrow())) {
            socket.getOutputStream()
                    .write(
                            ("GET "
                                            + path
                                            + " HTTP/1.1\r\nHost: news.localhost\r\nConnection:"
                                            + " close\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
