package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tilshi.InTilshi;
import tilshi.base.Invalid;
import tilshi.base.NotFound;
import tilshi.base.Refusal;
import tilshi.text.Language;
import tilshi.text.Script;

/** What cannot be done, and that trying it leaves nothing behind. */
@InTilshi
class RefusalsIT {

    @Inject Newsroom newsroom;
    @Inject Act.Doer doer;
    @Inject CreateStory createStory;
    @Inject CreateArticle createArticle;
    @Inject PublishArticle publish;
    @Inject ScheduleArticle schedule;
    @Inject ReviseArticle revise;
    @Inject CorrectArticle correct;
    @Inject WithdrawArticle withdraw;
    @Inject KillArticle kill;
    @Inject DateArticle date;
    @Inject ArrangeFront arrange;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "SUBMIT,   DRAFT",
        "APPROVE,  IN_REVIEW",
        "SCHEDULE, DRAFT IN_REVIEW READY SCHEDULED",
        "EMBARGO,  DRAFT IN_REVIEW READY SCHEDULED EMBARGOED",
        "PUBLISH,  DRAFT IN_REVIEW READY SCHEDULED LIVE UPDATED CORRECTED",
        "CORRECT,  LIVE UPDATED CORRECTED",
        "WITHDRAW, LIVE UPDATED CORRECTED",
        "KILL,     DRAFT IN_REVIEW READY SCHEDULED EMBARGOED LIVE UPDATED CORRECTED WITHDRAWN",
        "REVISE,   DRAFT IN_REVIEW READY SCHEDULED EMBARGOED LIVE UPDATED CORRECTED",
        "DATE,     DRAFT IN_REVIEW READY SCHEDULED EMBARGOED",
    })
    void an_act_is_possible_in_the_states_of_the_table_and_leaves_no_trace_in_others(
            Act act, String possible) {
        var states = EnumSet.noneOf(ArticleState.class);
        List.of(possible.split(" ")).forEach(name -> states.add(ArticleState.valueOf(name)));

        for (var state : ArticleState.values()) {
            var article = newsroom.in(state);
            var before = newsroom.tables();
            if (states.contains(state)) {
                doer.does(act, newsroom.chief(), article);
                assertThat(newsroom.tables()).isNotEqualTo(before);
            } else {
                assertThatThrownBy(() -> doer.does(act, newsroom.chief(), article))
                        .as("%s when %s", act, state)
                        .isInstanceOfAny(NotPossibleNow.class, UnderEmbargo.class);
                assertThat(newsroom.tables()).isEqualTo(before);
            }
        }
    }

    @Test
    void what_readers_see_all_of_cannot_be_published_again() {
        var article = publish.by(newsroom.chief(), newsroom.draft("Один раз").id()).article();

        refused(NotPossibleNow.class, () -> publish.by(newsroom.chief(), article.id()));
    }

    @Test
    void an_article_with_obstacles_gets_to_no_reader_and_into_no_schedule() {
        var empty = new Wording(Headlines.of("Без лида"), "", Body.of(List.of()));
        long id =
                createStory
                        .by(
                                newsroom.chief(),
                                NewStory.in("news", "region"),
                                Newsroom.russian(empty))
                        .id();

        for (Runnable act :
                List.<Runnable>of(
                        () -> publish.by(newsroom.chief(), id),
                        () -> schedule.by(newsroom.chief(), id, Newsroom.tomorrow()),
                        () -> schedule.withEmbargo(newsroom.chief(), id, Newsroom.tomorrow()))) {
            var refusal = refused(NotReady.class, act);
            assertThat(refusal.findings().stream().map(Finding::check))
                    .containsExactlyInAnyOrder(Check.NO_LEAD, Check.NO_BODY);
        }
    }

    @Test
    void an_update_or_a_correction_with_obstacles_is_refused_and_readers_keep_what_they_had() {
        long id = publish.by(newsroom.chief(), newsroom.draft("Было хорошо").id()).article().id();
        revise.by(
                newsroom.chief(), id, 1, new Wording(Headlines.of(""), "", Body.of(List.of())), "");

        refused(NotReady.class, () -> publish.by(newsroom.chief(), id));
        refused(NotReady.class, () -> correct.by(newsroom.chief(), id, "Исправлено."));
        assertThat(newsroom.now(id).live()).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "LONG", "null\u0000byte"})
    void a_reason_is_some_words_and_not_a_thousand_characters_more(String given) {
        var reason = given.equals("LONG") ? "а".repeat(1_001) : given;
        long live = newsroom.in(ArticleState.LIVE).id();

        refused(Invalid.class, () -> correct.by(newsroom.chief(), live, reason));
        refused(Invalid.class, () -> withdraw.by(newsroom.chief(), live, reason));
        refused(Invalid.class, () -> kill.by(newsroom.chief(), live, reason));
    }

    @Test
    void the_instant_of_a_schedule_is_ahead_and_within_two_years() {
        long id = newsroom.draft("Когда").id();
        var chief = newsroom.chief();

        for (var at :
                List.of(Instant.now(), Instant.EPOCH, Instant.now().plus(Duration.ofDays(731)))) {
            refused(Invalid.class, () -> schedule.by(chief, id, at));
            refused(Invalid.class, () -> schedule.withEmbargo(chief, id, at));
        }
    }

    @Test
    void a_front_has_room_for_twenty_by_hand() {
        var many = java.util.Collections.nCopies(21, newsroom.draft("Много").storyId());

        refused(Invalid.class, () -> arrange.by(newsroom.chief(), newsroom.site(), many));
    }

    @Test
    void a_date_from_elsewhere_lies_in_the_past() {
        long id = newsroom.draft("Дата").id();

        refused(
                Invalid.class,
                () -> date.by(newsroom.chief(), id, Optional.of(Newsroom.tomorrow())));
    }

    @Test
    void a_story_is_at_home_in_exactly_one_section_that_exists() {
        var home = Placement.home("news", "region");
        var sport = new Placement("sport", "football", false, Map.of());
        for (var placements :
                List.of(
                        List.<Placement>of(),
                        List.of(sport),
                        List.of(home, Placement.home("sport", "football")),
                        List.of(Placement.home("news", "football")),
                        List.of(Placement.home("nobody", "region")),
                        List.of(home, new Placement("sport", "region", false, Map.of())),
                        List.of(home, new Placement("news", "economy", false, Map.of())))) {
            refused(
                    Invalid.class,
                    () ->
                            createStory.by(
                                    newsroom.chief(),
                                    placed(placements),
                                    Newsroom.russian(Newsroom.wording("Где"))));
        }
    }

    @Test
    void a_story_is_told_once_in_a_language() {
        var draft = newsroom.draft("Дважды");

        refused(
                LanguageTaken.class,
                () ->
                        createArticle.by(
                                newsroom.chief(),
                                draft.storyId(),
                                Newsroom.russian(Newsroom.wording("Снова"))));
    }

    @Test
    void there_is_no_act_on_what_is_not_there() {
        var nothing = newsroom.draft("Нет");
        var missing =
                new Article(
                        -1,
                        -1,
                        Language.RUSSIAN,
                        Script.CYRILLIC,
                        ArticleState.DRAFT,
                        1,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        nothing.touchedAt());

        for (var act : EnumSet.complementOf(EnumSet.of(Act.CREATE_STORY))) {
            refused(NotFound.class, () -> doer.does(act, newsroom.chief(), missing));
        }
    }

    private <T extends Refusal> T refused(Class<T> reason, Runnable act) {
        var before = newsroom.tables();
        var refusal = catchThrowableOfType(reason, act::run);
        assertThat(refusal).isNotNull();
        assertThat(newsroom.tables()).isEqualTo(before);
        return refusal;
    }

    private static NewStory placed(List<Placement> placements) {
        return new NewStory(Optional.empty(), Map.of(), placements, List.of(), List.of());
    }
}
