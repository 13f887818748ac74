package tilshi.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableTimeTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final Instant IN_2022 = Instant.parse("2022-05-20T13:27:00Z");
    private static final Instant IN_2025 = Instant.parse("2025-05-20T13:27:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KAZAKH  | 20 мамыр 2022, 19:27 | 20 мамыр 2022, жұма | 20 мамыр, жұма",
                "RUSSIAN | 20 мая 2022, 19:27 | 20 мая 2022, пятница | 20 мая, пятница",
                "ENGLISH | 20 May 2022, 19:27 | 20 May 2022, Friday | 20 May, Friday",
            })
    void a_moment_reads_as_a_newspaper_of_each_language_prints_it(
            Language language, String full, String date, String withoutYear) {
        var time = new ReadableTime(ALMATY, language);

        assertThat(time.full(IN_2022)).isEqualTo(full);
        assertThat(time.date(LocalDate.of(2022, 5, 20))).isEqualTo(date);
        assertThat(time.dateWithoutYear(LocalDate.of(2022, 5, 20))).isEqualTo(withoutYear);
    }

    @Test
    void a_moment_before_the_zone_changed_keeps_the_offset_it_had_then() {
        var time = new ReadableTime(ALMATY, Language.RUSSIAN);

        assertThat(time.machine(IN_2022)).isEqualTo("2022-05-20T19:27:00+06:00");
        assertThat(time.offset(IN_2022)).isEqualTo("UTC+6");
        assertThat(time.machine(IN_2025)).isEqualTo("2025-05-20T18:27:00+05:00");
        assertThat(time.offset(IN_2025)).isEqualTo("UTC+5");
    }

    @Test
    void the_hour_before_the_first_of_march_2024_happens_twice_and_each_says_which() {
        var time = new ReadableTime(ALMATY, Language.KAZAKH);
        var before = Instant.parse("2024-02-29T17:59:00Z");
        var after = Instant.parse("2024-02-29T18:01:00Z");

        assertThat(time.machine(before)).isEqualTo("2024-02-29T23:59:00+06:00");
        assertThat(time.machine(after)).isEqualTo("2024-02-29T23:01:00+05:00");
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Kolkata, UTC+5:30",
        "America/St_Johns, UTC−3:30",
        "UTC, UTC+0",
        "America/Lima, UTC−5",
    })
    void an_offset_is_said_with_its_minutes_where_it_has_some(String zone, String offset) {
        var winter = Instant.parse("2025-01-10T00:00:00Z");

        assertThat(new ReadableTime(ZoneId.of(zone), Language.ENGLISH).offset(winter))
                .isEqualTo(offset);
    }

    @Test
    void what_is_of_the_newest_day_shows_its_hour_and_older_things_their_day() {
        var time = new ReadableTime(ALMATY, Language.ENGLISH);
        var newest = Instant.parse("2025-05-20T18:30:00Z");

        assertThat(time.near(newest, newest)).isEqualTo("23:30");
        assertThat(time.near(Instant.parse("2025-05-19T19:00:00Z"), newest)).isEqualTo("00:00");
        assertThat(time.near(Instant.parse("2025-05-19T18:59:00Z"), newest)).isEqualTo("19 May");
    }

    @Test
    void fractions_of_a_second_are_not_told_to_machines() {
        var time = new ReadableTime(ALMATY, Language.ENGLISH);

        assertThat(time.machine(Instant.parse("2025-05-20T13:27:01.123456Z")))
                .isEqualTo("2025-05-20T18:27:01+05:00");
    }
}
