package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleStateTest {

    /** The whole life of an article; docs/model.md draws the same. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {
                // state,   SUBMIT,    APPROVE, RETURN, SCHEDULE,  EMBARGO,   PUBLISH, CORRECT,
                // WITHDRAW, KILL
                "DRAFT,     IN_REVIEW, -, -,       SCHEDULED, EMBARGOED, LIVE,    -,         -,       "
                        + "  KILLED",
                "IN_REVIEW, -,         READY, DRAFT,   SCHEDULED, EMBARGOED, LIVE,    -,         -,       "
                        + "  KILLED",
                "READY,     -,         -, DRAFT,       SCHEDULED, EMBARGOED, LIVE,    -,         -,       "
                        + "  KILLED",
                "SCHEDULED, -,         -, -,       SCHEDULED, EMBARGOED, LIVE,    -,         -,       "
                        + "  KILLED",
                "EMBARGOED, -,         -, -,       -,         EMBARGOED, LIVE,    -,         -,       "
                        + "  KILLED",
                "LIVE,      -,         -, -,       -,         -,         UPDATED, CORRECTED,"
                        + " WITHDRAWN, KILLED",
                "UPDATED,   -,         -, -,       -,         -,         UPDATED, CORRECTED,"
                        + " WITHDRAWN, KILLED",
                "CORRECTED, -,         -, -,       -,         -,         UPDATED, CORRECTED,"
                        + " WITHDRAWN, KILLED",
                "WITHDRAWN, -,         -, -,       -,         -,         -,       -,         -,       "
                        + "  KILLED",
                "KILLED,    -,         -, -,       -,         -,         -,       -,         -,       "
                        + "  -",
            })
    void every_step_leads_where_the_table_says_or_is_not_possible(
            ArticleState state,
            ArticleState submit,
            ArticleState approve,
            ArticleState returned,
            ArticleState schedule,
            ArticleState embargo,
            ArticleState publish,
            ArticleState correct,
            ArticleState withdraw,
            ArticleState kill) {
        var table =
                new ArticleState[] {
                    submit, approve, returned, schedule, embargo, publish, correct, withdraw, kill
                };

        for (var step : Step.values()) {
            assertThat(state.after(step))
                    .as("%s after %s", state, step)
                    .isEqualTo(Optional.ofNullable(table[step.ordinal()]));
        }
    }

    @Test
    void the_table_has_a_column_for_every_step() {
        assertThat(Step.values())
                .containsExactly(
                        Step.SUBMIT,
                        Step.APPROVE,
                        Step.RETURN,
                        Step.SCHEDULE,
                        Step.EMBARGO,
                        Step.PUBLISH,
                        Step.CORRECT,
                        Step.WITHDRAW,
                        Step.KILL);
        assertThat(ArticleState.values()).hasSize(10);
    }

    @Test
    void readers_see_what_is_live_updated_or_corrected() {
        assertThat(ArticleState.values())
                .filteredOn(ArticleState::isPublic)
                .containsExactly(ArticleState.LIVE, ArticleState.UPDATED, ArticleState.CORRECTED);
    }

    @Test
    void what_waits_for_its_hour_is_approved() {
        assertThat(ArticleState.values())
                .filteredOn(ArticleState::isApproved)
                .containsExactly(
                        ArticleState.READY, ArticleState.SCHEDULED, ArticleState.EMBARGOED);
    }
}
