package tilshi.importer.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Import and paste take the same out of addresses: the editor's own test reads the same cases. */
class CleanAddressTest {

    @Test
    void addresses_lose_what_counts_visitors_and_pages_that_only_lead_on() throws IOException {
        var cases =
                new ObjectMapper()
                        .readTree(
                                Path.of("src/test/resources/importer/addresses-cleaned.json")
                                        .toFile());

        assertThat(cases).hasSizeGreaterThan(10);
        for (JsonNode one : cases) {
            var wanted = one.get(1).isNull() ? null : one.get(1).asText();
            assertThat(CleanAddress.of(one.get(0).asText()).orElse(null)).isEqualTo(wanted);
        }
    }

    @Test
    void a_detour_without_end_ends() {
        var inner = "https%3A%2F%2Fwww.google.com%2Furl%3Fq%3D";
        var address = "https://www.google.com/url?q=" + inner + inner.replace("%", "%25");

        assertThat(CleanAddress.of(address)).isPresent();
    }
}
