package tilshi.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tilshi.InTilshi;
import tilshi.account.Actor;
import tilshi.account.Grant;
import tilshi.account.NotAllowed;
import tilshi.account.Role;
import tilshi.base.Invalid;
import tilshi.story.Article;
import tilshi.story.CreateStory;
import tilshi.story.NewStory;
import tilshi.story.Newsroom;
import tilshi.story.PublishArticle;
import tilshi.text.Language;

/** Who may do what to notes: whoever may change the article's text, and only their own words. */
@InTilshi
class NoteRightsIT {

    private static final List<Role> WRITERS =
            List.of(
                    Role.REPORTER,
                    Role.TRANSLATOR,
                    Role.EDITOR,
                    Role.PUBLISHER,
                    Role.ADMINISTRATOR);

    /** What is done to notes. */
    enum Doing {
        WRITE,
        ANSWER,
        RESOLVE,
        REOPEN,
        CHANGE,
        TAKE_BACK
    }

    @Inject Newsroom newsroom;
    @Inject CreateStory createStory;
    @Inject PublishArticle publish;
    @Inject WriteNote write;
    @Inject AnswerNote answer;
    @Inject ResolveNote resolve;
    @Inject ReopenNote reopen;
    @Inject ChangeNote change;

    @ParameterizedTest
    @EnumSource
    void every_role_may_do_what_it_may_do_to_the_text_and_a_refusal_changes_nothing(Doing doing) {
        for (var role : Role.values()) {
            var actor = person(73_001, Grant.everywhere(role));
            var article = newsroom.draft("Заметки " + role);
            var thread = begun(person(73_001, Grant.everywhere(Role.EDITOR)), article);
            if (WRITERS.contains(role)) {
                does(doing, actor, thread);
            } else {
                refuses(doing, actor, thread);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_right_elsewhere_is_no_right_here(Doing doing) {
        var thread = begun(newsroom.chief(), newsroom.draft("Здесь"));
        refuses(doing, person(73_002), thread);
        refuses(doing, person(73_002, in("sport", null)), thread);
        refuses(doing, person(73_002, in(null, Language.ENGLISH)), thread);
    }

    @Test
    void a_contributor_speaks_of_their_own_article_until_it_is_published() {
        var contributor = person(73_003, Grant.everywhere(Role.CONTRIBUTOR));
        var own =
                createStory.by(
                        contributor,
                        NewStory.in("news", "region"),
                        Newsroom.russian(Newsroom.wording("Своя")));
        var thread = begun(newsroom.chief(), own);
        does(Doing.ANSWER, contributor, thread);
        does(Doing.WRITE, contributor, thread);
        publish.by(newsroom.chief(), own.id());
        refuses(Doing.ANSWER, contributor, thread);
    }

    @Test
    void nobody_changes_the_words_of_somebody_else() {
        var thread = begun(newsroom.chief(), newsroom.draft("Чужие слова"));
        var other = person(73_004, Grant.everywhere(Role.ADMINISTRATOR));
        for (var doing : List.of(Doing.CHANGE, Doing.TAKE_BACK)) {
            assertThatThrownBy(() -> does(doing, other, thread)).isInstanceOf(Invalid.class);
        }
    }

    private NoteThread begun(Actor actor, Article article) {
        return write.by(actor, article.id(), Place.whole(), said("Слова."));
    }

    private void refuses(Doing doing, Actor actor, NoteThread thread) {
        var before = newsroom.tables();
        assertThatThrownBy(() -> does(doing, actor, thread))
                .as("%s by %s", doing, actor)
                .isInstanceOf(NotAllowed.class);
        assertThat(newsroom.tables()).isEqualTo(before);
    }

    private void does(Doing doing, Actor actor, NoteThread thread) {
        long note = thread.notes().getFirst().id();
        switch (doing) {
            case WRITE -> write.by(actor, thread.articleId(), Place.whole(), said("Ещё."));
            case ANSWER -> answer.by(actor, thread.id(), said("Ответ."));
            case RESOLVE -> resolve.by(actor, thread.id());
            case REOPEN -> reopen.by(actor, thread.id());
            case CHANGE -> change.by(actor, note, "Другие слова.");
            case TAKE_BACK -> change.takingBack(actor, note);
        }
    }

    private static Said said(String words) {
        return new Said(words, List.of(), "");
    }

    private static Actor person(long id, Grant... grants) {
        return new Actor(OptionalLong.of(id), "Кто-то", List.of(grants));
    }

    private static Grant in(String brand, Language language) {
        return new Grant(
                Role.ADMINISTRATOR,
                Optional.ofNullable(brand),
                Optional.ofNullable(language),
                Optional.empty());
    }
}
