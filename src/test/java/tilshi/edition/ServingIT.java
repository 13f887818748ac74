package tilshi.edition;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tilshi.InTilshi;
import tilshi.Web;

/** What comes in by the door, and what goes out. */
@InTilshi
class ServingIT {

    @Inject Web web;

    @Test
    void a_front_is_served_with_its_headers() {
        var answer = web.get("news.localhost", "/kk/");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type"))
                .hasValue("text/html; charset=utf-8");
        assertThat(answer.headers().firstValue("content-language")).hasValue("kk");
        assertThat(answer.headers().firstValue("etag")).isPresent();
        assertThat(answer.body()).contains("<h1 class=\"spoken\">");
    }

    @Test
    void a_page_the_browser_has_is_not_sent_again() {
        var first = web.get("news.localhost", "/kk/");
        var tag = first.headers().firstValue("etag").orElseThrow();

        var second = web.get("news.localhost", "/kk/", "if-none-match", tag);

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void unknown_parameters_and_cookies_do_not_make_another_page() {
        var plain = web.get("news.localhost", "/kk/");
        var marked = web.get("news.localhost", "/kk/?utm_source=x", "cookie", "a=b");

        assertThat(marked.body()).isEqualTo(plain.body());
    }

    @Test
    void a_host_that_is_no_brand_gets_no_page() {
        assertThat(web.get("news.localhost.evil.example", "/kk/").statusCode()).isEqualTo(421);
    }

    @Test
    void the_desk_is_not_reachable_by_a_brands_host() {
        assertThat(web.get("news.localhost", "/sign-in").statusCode()).isEqualTo(404);
    }

    @Test
    void an_address_that_never_was_says_so_in_the_sites_language() {
        var answer = web.get("news.localhost", "/kk/2020/01/01/joq");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Мұндай бет жоқ");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 184, 185, 300, 2_000})
    void an_address_of_any_length_is_only_an_address_that_never_was(int length) {
        var answer = web.get("news.localhost", "/kk/2020/01/01/" + "a".repeat(length));

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void plain_localhost_leads_to_the_brands() {
        var answer = web.get("localhost", "/");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("sport.localhost").contains("life.localhost");
    }
}
