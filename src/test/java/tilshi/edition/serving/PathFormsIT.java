package tilshi.edition.serving;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tilshi.InTilshi;
import tilshi.PublicPages;

/** Every form of a path has one answer: its page, the way to it, or that there is none. */
@InTilshi
class PathFormsIT {

    @Inject ReaderServer server;
    @Inject PublicPages pages;

    @ParameterizedTest
    @CsvSource({
        "/kk/, 200, ",
        "/kk/?a=b, 200, ",
        "//kk/, 301, /kk/",
        "//kk/?a=b, 301, /kk/",
        "/KK/, 301, /kk/",
        "/kk/., 301, /kk/",
        "/%6bk/, 301, /kk/",
        "/kk/archive/., 301, /kk/archive",
        "/kk/ABOUT, 301, /kk/about",
        "/kk/about/, 301, /kk/about",
        "/kk/%61bout, 301, /kk/about",
        "/ru/../kk/about, 301, /kk/about",
        "/kk/none/, 404, ",
        "/KK/NONE, 404, ",
        "/kk/%D2%9B%D0%B0%D0%BB%D0%B0, 404, ",
        "/kk/%00, 404, ",
        "/kk%2Fabout, 404, ",
        "/kk/%C0%AFabout, 404, ",
        "/kk/%ff, 404, ",
        "/kk/%, 404, ",
        "/kk/%2561bout, 404, ",
        "//evil.example/%2f.., 404, ",
    })
    void a_form_of_a_path_has_one_answer(String form, int status, String location)
            throws IOException {
        for (int i = 0; i < 2; i++) {
            try (var wire = new Wire(server.port())) {
                wire.say("GET " + form + " HTTP/1.1\r\nHost: news.localhost\r\n\r\n");
                var answer = wire.hear();
                assertThat(answer.status()).isEqualTo(status);
                assertThat(answer.header("location")).isEqualTo(location);
            }
        }
    }

    @Test
    void every_page_lives_at_the_canonical_form_of_its_path() {
        for (var page : pages.all()) {
            if (!page.path().startsWith("/assets/") && !page.path().startsWith("/media/")) {
                var path = page.path().replaceFirst("\\?.*", "");
                assertThat(CanonicalPath.of(path)).hasValue(path);
            }
        }
    }
}
