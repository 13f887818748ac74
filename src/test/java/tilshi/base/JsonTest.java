package tilshi.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    record Chair(String colour, int legs, boolean soft, List<String> owners) {}

    private static final String WHOLE =
            "{\"colour\":\"red\",\"legs\":4,\"soft\":true,\"owners\":[\"a\"]}";

    @Test
    void what_is_written_is_read_again() {
        var chair = new Chair("red", 4, true, List.of("a"));

        assertThat(Json.write(chair)).isEqualTo(WHOLE);
        assertThat(Json.read(WHOLE, Chair.class)).isEqualTo(chair);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"colour\":\"red\",\"legs\":4,\"soft\":true}",
                "{\"colour\":\"red\",\"legs\":4,\"soft\":true,\"owners\":null}",
                "{\"colour\":\"red\",\"legs\":4,\"soft\":true,\"owners\":[],\"age\":1}",
                "{\"colour\":\"red\",\"colour\":\"red\",\"legs\":4,\"soft\":true,\"owners\":[]}",
                "{\"colour\":7,\"legs\":4,\"soft\":true,\"owners\":[]}",
                "{\"colour\":true,\"legs\":4,\"soft\":true,\"owners\":[]}",
                "{\"colour\":\"red\",\"legs\":\"4\",\"soft\":true,\"owners\":[]}",
                "{\"colour\":\"red\",\"legs\":4.5,\"soft\":true,\"owners\":[]}",
                "{\"colour\":\"red\",\"legs\":null,\"soft\":true,\"owners\":[]}",
                "{\"colour\":\"red\",\"legs\":4,\"soft\":1,\"owners\":[]}",
                "{\"colour\":\"red\",\"legs\":4,\"soft\":\"true\",\"owners\":[]}",
                "{\"colour\":\"red\",\"legs\":4,\"soft\":true,\"owners\":\"a\"}",
                "{\"colour\":\"red\",\"legs\":4,\"soft\":true,\"owners\":[1]}",
                "{\"colour\":\"red\",\"legs\":99999999999,\"soft\":true,\"owners\":[]}",
                "{\"colour\":\"red\",\"legs\":4,\"soft\":true,\"owners\":[]} {}",
                "{\"colour\":\"red\",\"legs\":4,\"soft\":true,\"owners\":[]",
                "{colour:\"red\",\"legs\":4,\"soft\":true,\"owners\":[]}",
                "[]",
                "null",
                "",
            })
    void nothing_is_guessed(String json) {
        assertThatThrownBy(
                        () -> {
                            var chair = Json.read(json, Chair.class);
                            assertThat(chair).as("no chair").isNotNull();
                        })
                .isInstanceOfAny(UncheckedIOException.class, AssertionError.class);
    }

    @Test
    void a_document_deeper_than_ours_is_refused_before_it_is_built() {
        var bomb = "[".repeat(100_000) + "]".repeat(100_000);

        assertThatThrownBy(() -> Json.read(bomb, Object.class))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_text_longer_than_ours_is_refused() {
        var long1 = '"' + "a".repeat((1 << 20) + 1) + '"';

        assertThatThrownBy(() -> Json.read(long1, String.class))
                .isInstanceOf(UncheckedIOException.class);
    }
}
