package tilshi.importer.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as pages of three languages write them. */
class DateLineTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "20 мая 2022 | 19:27; 2022-05-20T13:27:00Z",
                "20 мая 2022, 19:27; 2022-05-20T13:27:00Z",
                "20 мая 2022 г. в 19:27; 2022-05-20T13:27:00Z",
                "20 мая 2022 года, 19.27; 2022-05-20T13:27:00Z",
                "19:27, 20 мая 2022; 2022-05-20T13:27:00Z",
                "19:27 20.05.2022; 2022-05-20T13:27:00Z",
                "20.05.2022 19:27; 2022-05-20T13:27:00Z",
                "20/05/2022 19:27; 2022-05-20T13:27:00Z",
                "2022-05-20T19:27:00+06:00; 2022-05-20T13:27:00Z",
                "2022-05-20T19:27:00+0600; 2022-05-20T13:27:00Z",
                "2022-05-20 19:27; 2022-05-20T13:27:00Z",
                "2022-05-20T13:27:00Z; 2022-05-20T13:27:00Z",
                "2022-05-20T13:27:00.123Z; 2022-05-20T13:27:00Z",
                "20 мая 2022, 19:27 (UTC+3); 2022-05-20T16:27:00Z",
                "20 мая 2022, 16:27 МСК; 2022-05-20T13:27:00Z",
                "Опубликовано: 5 окт. 2023, 08:05; 2023-10-05T02:05:00Z",
                "2022 жылғы 20 мамыр, 19:27; 2022-05-20T13:27:00Z",
                "2022 жылдың 20 мамыры, сағат 19:27; 2022-05-20T13:27:00Z",
                "20 мамыр 2022, 19:27; 2022-05-20T13:27:00Z",
                "2022 ж. 20 мамыр; 2022-05-19T18:00:00Z",
                "2025 жылғы 1 желтоқсан 10:00; 2025-12-01T05:00:00Z",
                "20 May 2022 19:27; 2022-05-20T13:27:00Z",
                "May 20, 2022, 7:27 PM; 2022-05-20T13:27:00Z",
                "May 20th, 2022 at 7:27 p.m.; 2022-05-20T13:27:00Z",
                "Sept 5, 2024 12:00 AM; 2024-09-04T19:00:00Z",
            })
    void a_date_is_read(String line, String instant) {
        assertThat(DateLine.in(line).orElseThrow().moment().in(ALMATY)).hasToString(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "29.02.2024 22:59, 2024-02-29T16:59:00Z",
        "01.03.2024 00:01, 2024-02-29T19:01:00Z",
        "20.05.2022 00:00, 2022-05-19T18:00:00Z",
        "20.05.2025 00:00, 2025-05-19T19:00:00Z",
    })
    void the_zone_of_the_site_counts_with_its_history(String line, String instant) {
        assertThat(DateLine.in(line).orElseThrow().moment().in(ALMATY)).hasToString(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Сегодня, 19:27",
                "Вчера",
                "20 мая, 19:27",
                "Бүгін, 19:27",
                "Today, 7:27 PM",
                "31.02.2022 10:00",
                "99.99.2022",
                "2022",
                "",
                "счёт 3:1",
                "тел. 8 727 250 00 00"
            })
    void what_is_no_whole_date_is_none(String line) {
        assertThat(DateLine.in(line)).isEmpty();
    }
}
