package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tilshi.InTilshi;
import tilshi.account.Actor;
import tilshi.account.Grant;
import tilshi.account.NotAllowed;
import tilshi.account.Right;
import tilshi.account.Role;
import tilshi.text.Language;

/** Who may do what, where: each act refuses by itself, and a refusal leaves nothing behind. */
@InTilshi
class RightsIT {

    @Inject Newsroom newsroom;
    @Inject Act.Doer doer;
    @Inject CreateStory createStory;
    @Inject SubmitArticle submit;
    @Inject PublishArticle publish;

    @Test
    void every_act_is_in_the_table() throws NoSuchMethodException {
        var tried =
                RightsIT.class
                        .getDeclaredMethod(
                                "every_role_may_do_what_the_table_says_and_nothing_else",
                                Act.class,
                                Right.class,
                                String.class)
                        .getAnnotation(CsvSource.class)
                        .value();

        assertThat(tried)
                .extracting(line -> Act.valueOf(line.replaceFirst(",.*", "")))
                .containsExactlyInAnyOrder(Act.values());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "CREATE_STORY,   CREATE,    REPORTER CONTRIBUTOR EDITOR PUBLISHER ADMINISTRATOR",
        "CREATE_ARTICLE, TRANSLATE, REPORTER TRANSLATOR EDITOR PUBLISHER ADMINISTRATOR",
        "REVISE,         REVISE,    REPORTER TRANSLATOR EDITOR PUBLISHER ADMINISTRATOR",
        "SUBMIT,         SUBMIT,    REPORTER TRANSLATOR EDITOR PUBLISHER ADMINISTRATOR",
        "DATE,           REVISE,    REPORTER TRANSLATOR EDITOR PUBLISHER ADMINISTRATOR",
        "OPEN_DRAFT,     REVISE,    REPORTER TRANSLATOR EDITOR PUBLISHER ADMINISTRATOR",
        "WRITE_DRAFT,    REVISE,    REPORTER TRANSLATOR EDITOR PUBLISHER ADMINISTRATOR",
        "CHOOSE_VERSION, REVISE,    REPORTER TRANSLATOR EDITOR PUBLISHER ADMINISTRATOR",
        "FINISH_DRAFT,   REVISE,    REPORTER TRANSLATOR EDITOR PUBLISHER ADMINISTRATOR",
        "RESTORE_REVISION, REVISE,    REPORTER TRANSLATOR EDITOR PUBLISHER ADMINISTRATOR",
        "NAME_REVISION,    REVISE,    REPORTER TRANSLATOR EDITOR PUBLISHER ADMINISTRATOR",
        "SPELL_IN_LATIN,   REVISE,    REPORTER TRANSLATOR EDITOR PUBLISHER ADMINISTRATOR",
        "ADD_WORD,         REVISE,    REPORTER TRANSLATOR EDITOR PUBLISHER ADMINISTRATOR",
        "REMOVE_WORD,      REVISE,    REPORTER TRANSLATOR EDITOR PUBLISHER ADMINISTRATOR",
        "FILL_TRANSLATION, REVISE,    REPORTER TRANSLATOR EDITOR PUBLISHER ADMINISTRATOR",
        "KEEP_TRANSLATION, REVISE,    REPORTER TRANSLATOR EDITOR PUBLISHER ADMINISTRATOR",
        "OPEN_PREVIEW,     REVISE,    REPORTER TRANSLATOR EDITOR PUBLISHER ADMINISTRATOR",
        "REVOKE_PREVIEW,   REVISE,    REPORTER TRANSLATOR EDITOR PUBLISHER ADMINISTRATOR",
        "UPLOAD_PICTURE,   REVISE,    REPORTER TRANSLATOR EDITOR PUBLISHER ADMINISTRATOR",
        "DESCRIBE_PICTURE, REVISE,    REPORTER TRANSLATOR EDITOR PUBLISHER ADMINISTRATOR",
        "TRANSLATE,        TRANSLATE, REPORTER TRANSLATOR EDITOR PUBLISHER ADMINISTRATOR",
        "DRAFT_BY_MACHINE, REVISE,    REPORTER TRANSLATOR EDITOR PUBLISHER ADMINISTRATOR",
        "CLOSE_TASK,     CORRECT,   EDITOR PUBLISHER ADMINISTRATOR",
        "APPROVE,        APPROVE,   EDITOR PUBLISHER ADMINISTRATOR",
        "RETURN,         APPROVE,   EDITOR PUBLISHER ADMINISTRATOR",
        "SCHEDULE,       PUBLISH,   EDITOR PUBLISHER ADMINISTRATOR",
        "EMBARGO,        PUBLISH,   EDITOR PUBLISHER ADMINISTRATOR",
        "PUBLISH,        PUBLISH,   EDITOR PUBLISHER ADMINISTRATOR",
        "CORRECT,        CORRECT,   EDITOR PUBLISHER ADMINISTRATOR",
        "WITHDRAW,       WITHDRAW,  EDITOR PUBLISHER ADMINISTRATOR",
        "KILL,           KILL,      PUBLISHER ADMINISTRATOR",
        "ARRANGE,        ARRANGE,   FRONT_EDITOR PUBLISHER ADMINISTRATOR",
    })
    void every_role_may_do_what_the_table_says_and_nothing_else(
            Act act, Right right, String roles) {
        var allowed = List.of(roles.split(" "));

        for (var role : Role.values()) {
            if (allowed.contains(role.name())) {
                doer.does(act, newsroom.actor(Grant.everywhere(role)), newsroom.in(act.fitting()));
            } else {
                refuses(act, right, Grant.everywhere(role));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_contributor_does_with_their_own_article_no_more_than_write_and_submit_it(Act act) {
        var contributor = person(71_001);
        var own = begunBy(contributor);
        if (act.fitting() == ArticleState.IN_REVIEW) {
            submit.by(contributor, own.id());
        } else if (act.fitting() == ArticleState.LIVE) {
            publish.by(newsroom.chief(), own.id());
            newsroom.revise(own.id());
        }

        if (act.isWriting() || act == Act.SUBMIT || act == Act.CREATE_STORY) {
            doer.does(act, contributor, newsroom.now(own.id()));
        } else {
            assertThatThrownBy(() -> doer.does(act, contributor, newsroom.now(own.id())))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void an_article_is_its_beginners_own_whatever_the_name_until_it_is_published() {
        var contributor = person(71_002);
        var namesake = person(71_003);
        var own = begunBy(contributor);

        assertThatThrownBy(() -> doer.does(Act.REVISE, namesake, own))
                .isInstanceOf(NotAllowed.class);
        doer.does(Act.REVISE, contributor, own);
        submit.by(contributor, own.id());
        doer.does(Act.OPEN_DRAFT, contributor, newsroom.now(own.id()));
        publish.by(newsroom.chief(), own.id());
        var before = newsroom.tables();
        var shown = newsroom.now(own.id());
        for (var act : List.of(Act.REVISE, Act.WRITE_DRAFT, Act.FINISH_DRAFT)) {
            assertThatThrownBy(() -> doer.does(act, contributor, shown))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(newsroom.tables()).isEqualTo(before);
    }

    @Test
    void what_is_ones_own_is_so_only_where_one_was_granted_to_write() {
        var own = begunBy(person(71_004));
        var elsewhere =
                new Actor(
                        OptionalLong.of(71_004),
                        "Дана",
                        List.of(
                                new Grant(
                                        Role.CONTRIBUTOR,
                                        Optional.of("sport"),
                                        Optional.empty(),
                                        Optional.empty())));

        assertThatThrownBy(() -> doer.does(Act.REVISE, elsewhere, own))
                .isInstanceOf(NotAllowed.class);
    }

    private Article begunBy(Actor contributor) {
        return createStory.by(
                contributor,
                NewStory.in("news", "region"),
                Newsroom.russian(Newsroom.wording("Своя")));
    }

    private static Actor person(long number) {
        return new Actor(
                OptionalLong.of(number), "Дана", List.of(Grant.everywhere(Role.CONTRIBUTOR)));
    }

    @ParameterizedTest
    @EnumSource
    void a_right_elsewhere_is_no_right_here(Act act) {
        for (var elsewhere :
                List.of(
                        administrator("sport", null, null),
                        administrator(null, Language.ENGLISH, null),
                        administrator(null, null, "economy"),
                        administrator("sport", Language.RUSSIAN, "region"),
                        administrator("news", Language.ENGLISH, "region"),
                        administrator("news", Language.RUSSIAN, "economy"))) {
            refuses(act, null, elsewhere);
        }
        refuses(act, null);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ARRANGE", "CREATE_ARTICLE", "TRANSLATE"})
    void a_right_exactly_here_is_enough(Act act) {
        for (var here :
                List.of(
                        administrator("news", null, null),
                        administrator(null, Language.RUSSIAN, null),
                        administrator(null, null, "region"),
                        administrator("news", Language.RUSSIAN, "region"))) {
            doer.does(act, newsroom.actor(here), newsroom.in(act.fitting()));
        }
    }

    @Test
    void a_translator_creates_in_the_language_they_were_granted_and_in_no_other() {
        var draft = newsroom.in(ArticleState.DRAFT);

        doer.does(
                Act.CREATE_ARTICLE,
                newsroom.actor(administrator("news", Language.KAZAKH, "region")),
                draft);

        refuses(Act.CREATE_ARTICLE, Right.TRANSLATE, administrator("news", Language.RUSSIAN, null));
    }

    @Test
    void a_front_is_arranged_only_by_who_may_arrange_all_of_it() {
        refuses(Act.ARRANGE, Right.ARRANGE, administrator("news", Language.RUSSIAN, "region"));
        doer.does(
                Act.ARRANGE,
                newsroom.actor(administrator("news", Language.RUSSIAN, null)),
                newsroom.in(ArticleState.LIVE));
    }

    @ParameterizedTest
    @EnumSource(names = {"READY", "SCHEDULED", "EMBARGOED"})
    void an_approved_text_is_changed_only_by_who_could_approve_it(ArticleState state) {
        var article = newsroom.in(state);
        var before = newsroom.tables();
        var reporter = newsroom.actor(Grant.everywhere(Role.REPORTER));

        assertThatThrownBy(() -> doer.does(Act.REVISE, reporter, article))
                .isInstanceOfSatisfying(
                        NotAllowed.class,
                        refusal -> assertThat(refusal.right()).isEqualTo(Right.APPROVE));

        assertThat(newsroom.tables()).isEqualTo(before);
        doer.does(Act.REVISE, newsroom.actor(Grant.everywhere(Role.EDITOR)), article);
        assertThat(newsroom.now(article.id()).latest()).isEqualTo(article.latest() + 1);
    }

    @Test
    void rights_of_several_grants_do_not_mix_their_places() {
        var editorOfSport =
                new Grant(Role.EDITOR, Optional.of("sport"), Optional.empty(), Optional.empty());
        var reporterOfNews =
                new Grant(Role.REPORTER, Optional.of("news"), Optional.empty(), Optional.empty());

        refuses(Act.PUBLISH, Right.PUBLISH, editorOfSport, reporterOfNews);
        doer.does(
                Act.REVISE,
                newsroom.actor(editorOfSport, reporterOfNews),
                newsroom.in(ArticleState.DRAFT));
    }

    private void refuses(Act act, Right right, Grant... grants) {
        var article = newsroom.in(act.fitting());
        var before = newsroom.tables();

        var refusal =
                catchThrowableOfType(
                        NotAllowed.class, () -> doer.does(act, newsroom.actor(grants), article));

        assertThat(refusal).as("%s by %s", act, List.of(grants)).isNotNull();
        assertThat(refusal.status()).isEqualTo(403);
        if (right != null) {
            assertThat(refusal.right()).isEqualTo(right);
        }
        assertThat(newsroom.tables()).isEqualTo(before);
    }

    private static Grant administrator(String brand, Language language, String section) {
        return new Grant(
                Role.ADMINISTRATOR,
                Optional.ofNullable(brand),
                Optional.ofNullable(language),
                Optional.ofNullable(section));
    }
}
