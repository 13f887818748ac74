package tilshi.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.account.Actor;
import tilshi.account.Grant;
import tilshi.account.HirePerson;
import tilshi.account.People;
import tilshi.account.Person;
import tilshi.account.Role;
import tilshi.base.Invalid;
import tilshi.journal.Journal;
import tilshi.notice.Notice;
import tilshi.notice.Notices;
import tilshi.ops.sample.SampleNewsroom;
import tilshi.story.Newsroom;
import tilshi.story.SubmitArticle;
import tilshi.text.Language;

/** What becomes of notes, and who hears of them. */
@InTilshi
class NotesIT {

    @Inject Newsroom newsroom;
    @Inject HirePerson hire;
    @Inject People people;
    @Inject SubmitArticle submit;
    @Inject WriteNote write;
    @Inject AnswerNote answer;
    @Inject ResolveNote resolve;
    @Inject ReopenNote reopen;
    @Inject ChangeNote change;
    @Inject Notes notes;
    @Inject Notices notices;
    @Inject Journal journal;
    @Inject Jdbi database;

    private Actor reporter;
    private Actor editor;
    private Actor reader;
    private long article;

    @BeforeEach
    void aSubmittedArticle() {
        reporter = hired("reporter", Role.REPORTER);
        editor = hired("editor", Role.EDITOR);
        reader = hired("reader", Role.MODERATOR);
        article = newsroom.draft("Мост открыт").id();
        submit.by(reporter, article);
    }

    @Test
    void a_note_is_about_a_part_and_keeps_what_stood_there() {
        var thread =
                write.by(editor, article, new Place("aaaa", "Абзац  и\nслова"), said("Источник?"));

        var found = notes.open(article, 0, 9);
        assertThat(found).containsExactly(thread);
        assertThat(thread.part()).isEqualTo("aaaa");
        assertThat(thread.quote()).isEqualTo("Абзац и слова");
        assertThat(thread.notes().getFirst().name()).isEqualTo(editor.name());
        assertThat(notes.openByPart(article)).containsEntry("aaaa", 1).hasSize(1);
        assertThat(new Place("", "щ".repeat(900)).quote()).hasSize(200).endsWith("…");
    }

    @Test
    void who_is_mentioned_and_who_handed_it_in_hear_once_and_who_writes_never() {
        var both = List.of(id(reader), id(reporter), id(editor));
        write.by(editor, article, Place.whole(), new Said("@все Сюда", both, ""));

        assertThat(kinds(reader)).containsExactly("mentioned");
        assertThat(kinds(reporter)).containsExactly("mentioned");
        assertThat(kinds(editor)).isEmpty();
        assertThat(heard(reader).getFirst().news().words()).isEqualTo("@все Сюда");

        write.by(editor, article, Place.whole(), said("И ещё"));
        assertThat(kinds(reporter)).containsExactly("noted", "mentioned");
        assertThat(kinds(reader)).containsExactly("mentioned");
    }

    @Test
    void who_spoke_in_a_thread_hears_of_answers_and_who_began_it_that_it_is_settled() {
        long thread = write.by(editor, article, Place.whole(), said("Откуда число?")).id();
        answer.by(reporter, thread, said("Из отчёта."));
        assertThat(kinds(editor)).containsExactly("answered");
        answer.by(editor, thread, said("Хорошо."));
        assertThat(kinds(reporter)).containsExactly("answered", "noted");
        resolve.by(reporter, thread);
        resolve.by(reporter, thread);

        assertThat(kinds(editor)).containsExactly("resolved", "answered");
        assertThat(notes.open(article, 0, 9)).isEmpty();
        var settled = notes.settled(article, Long.MAX_VALUE, 9).getFirst();
        assertThat(settled.resolution().orElseThrow().by()).isEqualTo(reporter.name());
        reopen.by(editor, thread);
        assertThat(notes.open(article, 0, 9)).hasSize(1);
    }

    @Test
    void an_answer_to_what_was_settled_meanwhile_is_not_lost() {
        long thread = write.by(editor, article, Place.whole(), said("Раз")).id();
        resolve.by(editor, thread);

        answer.by(reporter, thread, said("Нет, ещё нет"));

        assertThat(notes.open(article, 0, 9).getFirst().notes()).hasSize(2);
    }

    @Test
    void a_form_that_is_sent_twice_makes_one_note_and_one_notice() {
        var twice = new Said("Один раз", List.of(), "form-1" + article);
        var first = write.by(editor, article, Place.whole(), twice);
        assertThat(write.by(editor, article, Place.whole(), twice)).isEqualTo(first);
        var again = new Said("Ответ", List.of(), "form-2" + article);
        answer.by(editor, first.id(), again);
        answer.by(editor, first.id(), again);

        assertThat(notes.open(article, 0, 9)).hasSize(1);
        assertThat(notes.open(article, 0, 9).getFirst().notes()).hasSize(2);
        assertThat(kinds(reporter)).containsExactly("noted");
    }

    @Test
    void ones_own_words_can_be_changed_and_taken_back_and_it_shows() {
        var thread = write.by(editor, article, Place.whole(), said("Черновые слова"));
        long note = thread.notes().getFirst().id();
        change.by(editor, note, "Другие слова");
        var changed = notes.find(thread.id()).orElseThrow().notes().getFirst();
        assertThat(changed.words()).isEqualTo("Другие слова");
        assertThat(changed.editedAt()).isPresent();

        answer.by(reporter, thread.id(), said("Понятно"));
        change.takingBack(editor, note);
        var gone = notes.find(thread.id()).orElseThrow().notes().getFirst();
        assertThat(gone.removed()).isTrue();
        assertThat(gone.words()).isEmpty();
        long last = notes.find(thread.id()).orElseThrow().notes().getLast().id();
        change.takingBack(reporter, last);
        assertThat(notes.find(thread.id())).isEmpty();
    }

    @Test
    void after_a_day_words_stay_as_they_are() {
        var thread = write.by(editor, article, Place.whole(), said("Вчера"));
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        update note_note set at = at - interval '25 hours'
                                        where thread_id = :id
                                        """)
                                .bind("id", thread.id())
                                .execute());
        long note = thread.notes().getFirst().id();

        assertThatThrownBy(() -> change.by(editor, note, "Сегодня")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> change.takingBack(editor, note)).isInstanceOf(Invalid.class);
    }

    @Test
    void nobody_from_elsewhere_is_mentioned_and_nothing_is_too_long() {
        var stranger = hired("stranger", null);
        for (var mention : List.of(id(stranger), 99_999_999L)) {
            var said = new Said("@кто", List.of(mention), "");
            assertThatThrownBy(() -> write.by(editor, article, Place.whole(), said))
                    .isInstanceOf(Invalid.class);
        }
        for (var words : List.of("", " \n", "я".repeat(2_001), "a\u0007b")) {
            assertThatThrownBy(() -> said(words)).isInstanceOf(Invalid.class);
        }
        assertThatThrownBy(() -> new Place("../x", "")).isInstanceOf(Invalid.class);
        assertThat(notes.open(article, 0, 9)).isEmpty();
    }

    @Test
    void there_are_never_more_than_may_be_however_many_write_at_once() throws Exception {
        long thread = write.by(editor, article, Place.whole(), said("Первая")).id();
        fill(Notes.MOST_THREADS - 3);
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var all =
                    IntStream.range(0, 8)
                            .mapToObj(i -> (Callable<Boolean>) () -> isTaken("Слово " + i))
                            .toList();
            long taken = 0;
            for (var one : many.invokeAll(all)) {
                taken += one.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(2);
        }
        for (int i = 0; i < Notes.MOST_ANSWERS; i++) {
            answer.by(editor, thread, said("Ответ " + i));
        }
        assertThatThrownBy(() -> answer.by(editor, thread, said("Лишний")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void the_journal_knows_that_but_not_what() {
        write.by(editor, article, Place.whole(), said("Тайные слова"));

        var entry = journal.about("article:" + article, 1).getFirst();
        assertThat(entry.act()).isEqualTo("note");
        assertThat(entry.actor()).isEqualTo(editor.name());
        assertThat(entry.reason()).isEmpty();
    }

    private boolean isTaken(String words) {
        try {
            write.by(editor, article, Place.whole(), said(words));
            return true;
        } catch (Invalid full) {
            return false;
        }
    }

    private void fill(int threads) {
        database.useHandle(
                handle -> {
                    handle.createUpdate(
                                    """
                                    insert into note_thread (article_id, part, quote, opened_at)
                                    select :article, '', '', now() from generate_series(1, :many)
                                    """)
                            .bind("article", article)
                            .bind("many", threads)
                            .execute();
                });
    }

    private List<Notice> heard(Actor actor) {
        return notices.of(id(actor), Long.MAX_VALUE, 20);
    }

    private List<String> kinds(Actor actor) {
        return heard(actor).stream().map(notice -> notice.news().kind()).toList();
    }

    private static long id(Actor actor) {
        return actor.person().orElseThrow();
    }

    private static Said said(String words) {
        return new Said(words, List.of(), "");
    }

    private Actor hired(String login, Role role) {
        Person person =
                hire.with(
                        login + System.nanoTime(),
                        "Жаңа " + login,
                        SampleNewsroom.PASSWORD,
                        Language.KAZAKH,
                        role == null ? List.of() : List.of(Grant.everywhere(role)));
        return people.actor(person);
    }
}
