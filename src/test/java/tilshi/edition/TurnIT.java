package tilshi.edition;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.press.Address;
import tilshi.press.Typesetter;
import tilshi.press.Typesetter.Turn;

/** Where many pages wait, what most readers see is pressed first, what programs read last. */
@InTilshi
class TurnIT {

    @Inject Typesetter edition;

    @Test
    void fronts_come_first_and_files_for_programs_last() {
        assertThat(turn("/kk/")).isEqualTo(Turn.FIRST);
        assertThat(turn("/kk/region")).isEqualTo(Turn.NEXT);
        assertThat(turn("/kk/2026/05/20/qysqa-joldan-xabar")).isEqualTo(Turn.NEXT);
        assertThat(turn("/kk/rss.xml")).isEqualTo(Turn.LAST);
        assertThat(turn("/kk/region/feed.json")).isEqualTo(Turn.LAST);
        assertThat(turn("/sitemap.xml")).isEqualTo(Turn.LAST);
    }

    private Turn turn(String path) {
        return edition.turn(new Address("news", path));
    }
}
