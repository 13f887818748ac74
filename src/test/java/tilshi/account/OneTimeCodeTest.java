package tilshi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-11-22T06:00:10Z");

    /** RFC 6238, appendix B: the last six of the eight digits given there. */
    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void the_codes_are_those_of_the_standard(long second, String code) {
        assertThat(OneTimeCode.of(SECRET, OneTimeCode.step(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    @Test
    void a_clock_may_be_half_a_minute_off_and_no_more() {
        for (int off = -1; off <= 1; off++) {
            var step = OneTimeCode.step(NOW) + off;
            assertThat(OneTimeCode.stepOf(SECRET, OneTimeCode.of(SECRET, step), NOW))
                    .hasValue(step);
        }
        for (int off : new int[] {-2, 2}) {
            var code = OneTimeCode.of(SECRET, OneTimeCode.step(NOW) + off);
            assertThat(OneTimeCode.stepOf(SECRET, code, NOW)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "12345", "1234567", "қосқан", "-00001", "०१२३४५"})
    void what_is_no_code_is_none(String typed) {
        assertThat(OneTimeCode.stepOf(SECRET, typed, NOW)).isEmpty();
    }

    @Test
    void a_secret_is_written_as_apps_read_it() {
        assertThat(Base32.of(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Base32.of("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
        assertThat(Base32.grouped("foobar".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("MZXW 6YTB OI");
    }
}
