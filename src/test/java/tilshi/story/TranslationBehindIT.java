package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tilshi.story.Translators.paragraph;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.account.Actor;
import tilshi.account.Grant;
import tilshi.account.NotAllowed;
import tilshi.account.Role;
import tilshi.base.NotFound;
import tilshi.press.KeysRead;
import tilshi.text.Language;

/** Who is told that a translation is behind its source: the newsroom, readers, who may mend it. */
@InTilshi
class TranslationBehindIT {

    @Inject Newsroom newsroom;
    @Inject Translators translators;
    @Inject FinishDraft finish;
    @Inject KeepTranslation keep;
    @Inject Translations translations;
    @Inject PublishArticle publish;
    @Inject CorrectArticle correct;
    @Inject WithdrawArticle withdraw;
    @Inject RestoreRevision restore;
    @Inject CreateArticle create;
    @Inject CloseTask close;
    @Inject Tasks tasks;
    @Inject Boards boards;
    @Inject Agendas agendas;
    @Inject Articles articles;
    @Inject Published published;

    @Test
    void the_board_shows_a_translation_whose_source_was_changed_and_who_may_mend_it_finds_it() {
        var source = newsroom.draft("Доска");
        translators.revised(source, paragraph("aaaa", "Раз"), paragraph("bbbb", "Два"));
        var target = translators.rendered(source, "aaaa", "bbbb");
        assertThat(stale()).doesNotContain(target.storyId());

        translators.revised(source, paragraph("aaaa", "Раз"), paragraph("bbbb", "Два и ещё"));

        assertThat(stale()).contains(target.storyId());
        assertThat(behind(target)).isEqualTo(1);
        assertThat(agenda(Role.TRANSLATOR, Agenda.Kind.BEHIND)).contains(target.id());
        assertThat(agenda(Role.FRONT_EDITOR, Agenda.Kind.BEHIND)).isEmpty();
        translators.types(target, "bbbb", "Екі және тағы");
        assertThat(stale()).doesNotContain(target.storyId());
        assertThat(behind(target)).isZero();
    }

    @Test
    void a_draft_that_is_being_translated_is_not_behind_for_what_nobody_wrote_yet() {
        var source = newsroom.draft("Начало перевода");
        translators.revised(source, paragraph("aaaa", "Раз"), paragraph("bbbb", "Два"));
        var target = translators.rendered(source, "aaaa");

        assertThat(behind(target)).isZero();
    }

    @Test
    void readers_hear_of_a_newer_source_until_the_translation_follows() {
        var source = live("Читатели");
        var target = liveTranslation(source);
        assertThat(newer(target)).isEmpty();

        translators.revised(source, paragraph("aaaa", "Было другое"));
        assertThat(newer(target)).as("readers see nothing newer yet").isEmpty();
        publish.by(newsroom.chief(), source.id());
        assertThat(newer(target)).contains(Language.RUSSIAN);

        translators.types(target, "aaaa", "Басқаша болған");
        finish.by(newsroom.chief(), target.id(), "");
        assertThat(newer(target)).as("a revision is not before readers").isPresent();
        publish.by(newsroom.chief(), target.id());
        assertThat(newer(target)).isEmpty();
    }

    @Test
    void still_right_is_enough_for_readers_too() {
        var source = live("Всё верно");
        var target = liveTranslation(source);
        translators.revised(source, paragraph("aaaa", "Было."));
        publish.by(newsroom.chief(), source.id());
        assertThat(newer(target)).isPresent();

        int follows = translations.find(target.id()).orElseThrow().follows();
        keep.by(newsroom.chief(), target.id(), "aaaa", follows);

        assertThat(newer(target)).isEmpty();
    }

    @Test
    void readers_of_a_translation_that_is_ahead_are_told_nothing() {
        var source = live("Вперёд");
        var target = liveTranslation(source);
        translators.revised(source, paragraph("aaaa", "Новое слово"));
        translators.types(target, "aaaa", "Жаңа сөз");
        finish.by(newsroom.chief(), target.id(), "");

        publish.by(newsroom.chief(), target.id());

        assertThat(newer(target)).isEmpty();
    }

    @Test
    void nobody_is_sent_to_a_source_that_was_withdrawn() {
        var source = live("Отзыв");
        var target = liveTranslation(source);
        translators.revised(source, paragraph("aaaa", "Новое"));
        publish.by(newsroom.chief(), source.id());
        assertThat(newer(target)).isPresent();

        withdraw.by(newsroom.chief(), source.id(), "Ошибка источника.");

        assertThat(newer(target)).isEmpty();
    }

    @Test
    void what_is_brought_back_is_as_old_as_it_was() {
        var source = newsroom.draft("Назад");
        translators.revised(source, paragraph("aaaa", "Раз"), paragraph("bbbb", "Два"));
        var target = translators.rendered(source, "aaaa", "bbbb");
        int old = finish.by(newsroom.chief(), target.id(), "").latest();
        translators.revised(source, paragraph("aaaa", "Раз, но иначе"), paragraph("bbbb", "Два"));
        translators.types(target, "aaaa", "Басқаша");
        translators.types(target, "bbbb", "Екі, жақсырақ");
        int latest = finish.by(newsroom.chief(), target.id(), "").latest();

        restore.by(newsroom.chief(), target.id(), old, latest, "");

        assertThat(translators.freshness(target))
                .containsEntry("aaaa", Freshness.STALE)
                .containsEntry("bbbb", Freshness.FRESH);
        restore.by(newsroom.chief(), target.id(), latest, latest + 1, "");
        assertThat(translators.freshness(target)).containsEntry("aaaa", Freshness.FRESH);
    }

    @Test
    void a_correction_opens_a_task_in_every_other_language_until_readers_see_something_newer() {
        var source = live("Исправление");
        var target = liveTranslation(source);
        translators.revised(source, paragraph("aaaa", "Шесть, а не пять"));

        correct.by(newsroom.chief(), source.id(), "Мост длиной шесть, а не пять километров.");

        assertThat(tasks.open(target.id()))
                .singleElement()
                .satisfies(
                        task -> {
                            assertThat(task.sourceLanguage()).isEqualTo(Language.RUSSIAN);
                            assertThat(task.note()).startsWith("Мост длиной");
                        });
        assertThat(tasks.open(source.id())).isEmpty();
        assertThat(agenda(Role.REPORTER, Agenda.Kind.TASK)).contains(target.id());
        translators.types(target, "aaaa", "Бес емес, алты");
        finish.by(newsroom.chief(), target.id(), "");
        assertThat(tasks.open(target.id())).hasSize(1);
        correct.by(newsroom.chief(), target.id(), "Көпірдің ұзындығы алты шақырым.");
        assertThat(tasks.open(target.id())).isEmpty();
        assertThat(tasks.open(source.id())).hasSize(1);
    }

    @Test
    void a_first_publication_of_words_from_before_the_correction_leaves_the_task_open() {
        var source = live("Раньше");
        translators.revised(source, paragraph("aaaa", "Иначе"));
        var target = translators.rendered(source, "aaaa");
        translators.types(target, "lead", "Лид қазақша.");
        finish.by(newsroom.chief(), target.id(), "");
        correct.by(newsroom.chief(), source.id(), "Иначе, чем было.");

        publish.by(newsroom.chief(), target.id());

        assertThat(tasks.open(target.id())).hasSize(1);
    }

    @Test
    void who_may_correct_says_that_nothing_is_to_be_done_and_a_colleague_finds_it_closed() {
        var source = live("Не нужно");
        var target = liveTranslation(source);
        translators.revised(source, paragraph("aaaa", "Запятая"));
        correct.by(newsroom.chief(), source.id(), "Запятая.");
        long task = tasks.open(target.id()).getFirst().id();

        assertThatThrownBy(() -> close.by(somebody(Role.TRANSLATOR), target.id(), task, ""))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> close.by(newsroom.chief(), source.id(), task, ""))
                .isInstanceOf(NotFound.class);
        assertThat(close.by(newsroom.chief(), target.id(), task, "Тек үтір.")).isTrue();
        assertThat(close.by(newsroom.chief(), target.id(), task, "")).isFalse();
        assertThat(tasks.open(target.id())).isEmpty();
    }

    private Article live(String headline) {
        var source = newsroom.draft(headline);
        translators.revised(source, paragraph("aaaa", "Было"));
        publish.by(newsroom.chief(), source.id());
        return source;
    }

    private Article liveTranslation(Article source) {
        var target = translators.rendered(source, "aaaa");
        translators.types(target, "lead", "Лид қазақша.");
        finish.by(newsroom.chief(), target.id(), "");
        publish.by(newsroom.chief(), target.id());
        return target;
    }

    private Optional<Language> newer(Article article) {
        return published
                .standing(new KeysRead(), article.id())
                .map(Standing.Readable.class::cast)
                .flatMap(readable -> published.newer(new KeysRead(), readable.article()));
    }

    private List<Long> stale() {
        return boards.page(staleQuery(), Optional.empty(), Language.KAZAKH, 50).stream()
                .map(BoardRow::storyId)
                .toList();
    }

    private int behind(Article article) {
        return boards.these(BoardQuery.of(hours()), List.of(article.storyId()), Language.KAZAKH)
                .getFirst()
                .in(article.language())
                .orElseThrow()
                .behind();
    }

    private static BoardQuery staleQuery() {
        return BoardQuery.of(hours()).at(BoardStage.STALE);
    }

    private List<Long> agenda(Role role, Agenda.Kind kind) {
        return agendas.of(somebody(role), hours(), Agenda.MOST).part(kind).cards().stream()
                .map(BoardCard::articleId)
                .toList();
    }

    private Actor somebody(Role role) {
        return newsroom.actor(Grant.everywhere(role));
    }

    private static BoardQuery.Hours hours() {
        return new BoardQuery.Hours(Instant.now(), Instant.now());
    }
}
