package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tilshi.text.Language;
import tilshi.text.Messages;

class ObstacleTest {

    private static final Body SOMETHING = body(new Block.Paragraph("aaaa", Span.of("a")));

    @Test
    void a_whole_wording_meets_none() {
        assertThat(Obstacle.of(new Wording(Headlines.of("a"), "b", SOMETHING))).isEmpty();
    }

    @Test
    void an_empty_wording_meets_all_that_can_be_missing() {
        assertThat(Obstacle.of(new Wording(Headlines.of(" "), "\n", body())))
                .containsExactlyInAnyOrder(
                        Obstacle.NO_HEADLINE, Obstacle.NO_LEAD, Obstacle.NO_BODY);
    }

    @Test
    void a_headline_for_cards_does_not_make_up_for_the_one_above_the_story() {
        var headlines = new Headlines("", "a", "b", "c", "d");

        assertThat(Obstacle.of(new Wording(headlines, "b", SOMETHING)))
                .containsExactly(Obstacle.NO_HEADLINE);
    }

    @Test
    void somebody_must_have_said_a_quotation() {
        assertThat(Obstacle.of(new Wording(Headlines.of("a"), "b", body(said("")))))
                .containsExactly(Obstacle.QUOTATION_WITHOUT_SPEAKER);
        assertThat(Obstacle.of(new Wording(Headlines.of("a"), "b", body(said("Айсара")))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void each_has_a_sentence_in_every_language(Obstacle obstacle) {
        for (var language : Language.values()) {
            assertThat(Messages.in(language).say(obstacle.key())).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_flaw_has_a_sentence_in_every_language(Flaw flaw) {
        for (var language : Language.values()) {
            assertThat(Messages.in(language).say(flaw.key())).isNotBlank();
        }
    }

    private static Block said(String speaker) {
        return new Block.Quotation(
                "aaaa", Block.Manner.DIRECT, Span.of("a"), speaker, "role", "verb");
    }

    private static Body body(Block... blocks) {
        return Body.of(List.of(blocks));
    }
}
