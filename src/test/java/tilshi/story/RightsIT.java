package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tilshi.InTilshi;
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

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // act,         needs,   reporter, translator, editor, front editor, publisher,
        // administrator
        "CREATE_STORY,   CREATE,   yes, yes, yes, no,  yes, yes",
        "CREATE_ARTICLE, CREATE,   yes, yes, yes, no,  yes, yes",
        "REVISE,         REVISE,   yes, yes, yes, no,  yes, yes",
        "SUBMIT,         SUBMIT,   yes, yes, yes, no,  yes, yes",
        "DATE,           REVISE,   yes, yes, yes, no,  yes, yes",
        "APPROVE,        APPROVE,  no,  no,  yes, no,  yes, yes",
        "SCHEDULE,       PUBLISH,  no,  no,  yes, no,  yes, yes",
        "EMBARGO,        PUBLISH,  no,  no,  yes, no,  yes, yes",
        "PUBLISH,        PUBLISH,  no,  no,  yes, no,  yes, yes",
        "CORRECT,        CORRECT,  no,  no,  yes, no,  yes, yes",
        "WITHDRAW,       WITHDRAW, no,  no,  yes, no,  yes, yes",
        "KILL,           KILL,     no,  no,  no,  no,  yes, yes",
        "ARRANGE,        ARRANGE,  no,  no,  no,  yes, yes, yes",
    })
    void every_role_may_do_what_the_table_says_and_nothing_else(
            Act act,
            Right right,
            String reporter,
            String translator,
            String editor,
            String frontEditor,
            String publisher,
            String administrator) {
        var table = List.of(reporter, translator, editor, frontEditor, publisher, administrator);
        assertThat(Role.values()).hasSize(table.size());

        for (var role : Role.values()) {
            boolean allowed = table.get(role.ordinal()).equals("yes");
            if (allowed) {
                doer.does(act, newsroom.actor(Grant.everywhere(role)), newsroom.in(act.fitting()));
            } else {
                refuses(act, right, Grant.everywhere(role));
            }
        }
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
            names = {"ARRANGE", "CREATE_ARTICLE"})
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

        refuses(Act.CREATE_ARTICLE, Right.CREATE, administrator("news", Language.RUSSIAN, null));
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
