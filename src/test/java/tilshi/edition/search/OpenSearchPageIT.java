package tilshi.edition.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URI;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.Newsroom;
import tilshi.Web;
import tilshi.edition.Xml;

/** Browsers are told how each site is searched (OpenSearch 1.1, draft 6). */
@InTilshi
class OpenSearchPageIT {

    @Inject Web web;
    @Inject Newsroom newsroom;

    @Test
    void a_description_says_how_a_site_is_called_and_searched() {
        for (var site : newsroom.sites()) {
            var host = site.brand().host();
            var answer = web.get(host, site.path("opensearch.xml"));
            assertThat(answer.headers().firstValue("content-type"))
                    .hasValue("application/opensearchdescription+xml; charset=utf-8");
            var description = Xml.read(answer.body());

            assertThat(description.getNamespaceURI())
                    .isEqualTo("http://a9.com/-/spec/opensearch/1.1/");
            assertThat(Xml.text(description, "ShortName"))
                    .isEqualTo(site.name())
                    .hasSizeLessThanOrEqualTo(16);
            assertThat(Xml.text(description, "Description")).contains(site.name());
            assertThat(Xml.text(description, "Language")).isEqualTo(site.language().code());
            assertThat(Xml.text(description, "InputEncoding")).isEqualTo("UTF-8");
            var url = Xml.children(description, "Url").getFirst();
            assertThat(url.getAttribute("type")).isEqualTo("text/html");
            assertThat(url.getAttribute("template"))
                    .endsWith(site.path("search") + "?q={searchTerms}");
            var found = URI.create(url.getAttribute("template").replace("{searchTerms}", "zzzz"));
            var path = found.getRawPath() + "?" + found.getRawQuery();
            assertThat(web.get(found.getHost(), path).body()).contains("zzzz");
            var icon = URI.create(Xml.text(description, "Image"));
            assertThat(web.get(icon.getHost(), icon.getPath()).headers().firstValue("content-type"))
                    .hasValue(Xml.child(description, "Image").getAttribute("type"));
        }
    }

    @Test
    void every_page_names_it_in_its_head() {
        for (var site : newsroom.sites()) {
            for (var path :
                    new String[] {site.front(), site.path("search"), site.path("archive")}) {
                var link =
                        Jsoup.parse(web.get(site.brand().host(), path).body())
                                .head()
                                .select("link[rel=search]");
                assertThat(link.attr("type")).isEqualTo("application/opensearchdescription+xml");
                assertThat(link.attr("title")).isEqualTo(site.name());
                assertThat(link.attr("href")).isEqualTo(site.path("opensearch.xml"));
            }
        }
    }

    @Test
    void a_front_tells_search_engines_the_same() {
        var front = Jsoup.parse(web.get("news.localhost", "/ru/").body());

        assertThat(front.html())
                .contains("\"@type\":\"SearchAction\"")
                .contains("/ru/search?q={search_term_string}\"");
    }
}
