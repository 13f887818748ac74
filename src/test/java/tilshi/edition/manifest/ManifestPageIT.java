package tilshi.edition.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.Newsroom;
import tilshi.Web;
import tilshi.base.Json;

/** A site can be kept on a home screen under its own name and colours. */
@InTilshi
class ManifestPageIT {

    @Inject Web web;
    @Inject Newsroom newsroom;

    @Test
    void a_manifest_says_how_a_site_is_called_and_looks() {
        for (var site : newsroom.sites()) {
            var host = site.brand().host();
            var answer = web.get(host, site.path("manifest.webmanifest"));
            assertThat(answer.headers().firstValue("content-type"))
                    .contains("application/manifest+json; charset=utf-8");
            var manifest = Json.read(answer.body(), JsonNode.class);

            assertThat(manifest.path("short_name").asText()).isEqualTo(site.name());
            assertThat(manifest.path("name").asText()).startsWith(site.name());
            assertThat(manifest.path("start_url").asText()).isEqualTo(site.front());
            assertThat(manifest.path("lang").asText()).isEqualTo(site.language().code());
            assertThat(manifest.path("dir").asText()).isEqualTo("ltr");
            assertThat(manifest.path("theme_color").asText()).matches("#[0-9a-f]{6}");
            assertThat(manifest.path("background_color").asText()).matches("#[0-9a-f]{6}");
            assertThat(manifest.path("icons")).hasSize(4);
            for (var icon : manifest.path("icons")) {
                assertThat(web.get(host, icon.path("src").asText()).statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void brands_differ_in_colour() {
        assertThat(colour("news")).isEqualTo("#0a5a66").isNotEqualTo(colour("sport"));
    }

    private String colour(String brand) {
        var body = web.get(brand + ".localhost", "/kk/manifest.webmanifest").body();
        return Json.read(body, JsonNode.class).path("theme_color").asText();
    }
}
