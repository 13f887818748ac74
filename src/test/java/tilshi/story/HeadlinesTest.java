package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HeadlinesTest {

    @Test
    void the_one_above_the_story_does_wherever_there_is_no_other() {
        var headlines = Headlines.of("Көпір ашылды");

        assertThat(headlines.onCard()).isEqualTo("Көпір ашылды");
        assertThat(headlines.inSearch()).isEqualTo("Көпір ашылды");
        assertThat(headlines.whenShared()).isEqualTo("Көпір ашылды");
    }

    @Test
    void each_place_shows_its_own_where_there_is_one() {
        var headlines = new Headlines("web", "brief", "seo", "push", "social");

        assertThat(headlines.onCard()).isEqualTo("brief");
        assertThat(headlines.inSearch()).isEqualTo("seo");
        assertThat(headlines.whenShared()).isEqualTo("social");
    }

    @Test
    void one_of_spaces_only_is_none() {
        assertThat(new Headlines("web", "  ", "\t", " ", "\n").onCard()).isEqualTo("web");
        assertThat(new Headlines("web", " ", "\t", "", "").inSearch()).isEqualTo("web");
    }

    @Test
    void one_is_kept_without_the_spaces_around_it_and_within_bounds() {
        assertThat(Headlines.of(" a b ").web()).isEqualTo("a b");
        assertThat(Headlines.of("a".repeat(300)).web()).hasSize(300);
        assertThatThrownBy(() -> Headlines.of("a".repeat(301))).isInstanceOf(Flaw.Found.class);
        assertThatThrownBy(() -> Headlines.of("a\u0000")).isInstanceOf(Flaw.Found.class);
    }
}
