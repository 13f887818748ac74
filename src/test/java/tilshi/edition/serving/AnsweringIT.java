package tilshi.edition.serving;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.Web;

/** However much is asked, and however long it takes, pages are served all the while. */
@InTilshi
class AnsweringIT {

    private static final String HOST = "news.localhost";

    @Inject Web web;
    @Inject Jdbi database;

    @Test
    void who_finds_all_places_taken_is_asked_to_come_again() throws InterruptedException {
        Answering.PLACES.acquire(Answering.AT_ONCE);
        try {
            isAskedToComeAgain();
        } finally {
            Answering.PLACES.release(Answering.AT_ONCE);
        }
        assertThat(web.get(HOST, "/ru/search?q=a").statusCode()).isEqualTo(200);
    }

    @Test
    void what_takes_too_long_is_not_waited_for_and_gives_its_place_back() throws Exception {
        database.useTransaction(
                handle -> {
                    handle.execute("lock table story_search in access exclusive mode");
                    for (int i = 0; i < Answering.AT_ONCE + 1; i++) {
                        isAskedToComeAgain();
                    }
                });
        assertThat(web.get(HOST, "/ru/search?q=bridge").statusCode()).isEqualTo(200);
        assertThat(Answering.PLACES.availablePermits()).isEqualTo(Answering.AT_ONCE);
    }

    private void isAskedToComeAgain() {
        var started = Instant.now();
        var answer = web.get(HOST, "/ru/search?q=k4n4ry");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("retry-after")).isPresent();
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("content-language")).hasValue("ru");
        assertThat(answer.body()).contains("Поиск сейчас не отвечает").doesNotContain("k4n4ry");
        assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(5));
        assertThat(web.get(HOST, "/ru/").statusCode()).isEqualTo(200);
    }
}
