package tilshi.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0|Firefox|Linux",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/142.0.0.0 Safari/537.36|Chrome|Windows",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/142.0.0.0 Safari/537.36 Edg/142.0|Edge|Windows",
                "Mozilla/5.0 (Linux; Android 15; K) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/140.0 YaBrowser/25.1 Mobile Safari/537.36|Yandex Browser|Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15"
                        + " (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1|Safari|iPhone"
            })
    void a_browser_is_named_as_people_know_it(String told, String browser, String system) {
        assertThat(Agent.of(told)).isEqualTo(new Agent(browser, system));
    }

    @Test
    void what_is_not_known_is_not_repeated() {
        assertThat(Agent.of("<script>alert(1)</script>")).isEqualTo(new Agent("", ""));
        assertThat(Agent.of("")).isEqualTo(new Agent("", ""));
    }
}
