package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.base.NotFound;

/** Nothing anybody wrote is lost. */
@InTilshi
class RevisionsIT {

    @Inject Newsroom newsroom;
    @Inject Articles articles;
    @Inject ReviseArticle revise;
    @Inject Jdbi database;

    @Test
    void a_revision_on_an_old_base_is_refused_with_what_the_colleague_changed() {
        long id = newsroom.draft("Основа").id();
        var theirs = two("Основа", "Абзац.", "Добавлено коллегой.");
        revise.by(newsroom.chief(), id, 1, theirs, "");
        var before = newsroom.tables();

        var refusal =
                catchThrowableOfType(
                        Outdated.class,
                        () -> revise.by(newsroom.chief(), id, 1, Newsroom.wording("Моё"), "моё"));

        assertThat(refusal.status()).isEqualTo(409);
        assertThat(refusal.theirs().number()).isEqualTo(2);
        assertThat(refusal.theirs().wording()).isEqualTo(theirs);
        assertThat(refusal.changed())
                .containsExactly(new Difference(Difference.Kind.ADDED, "bbbb"));
        assertThat(newsroom.tables()).isEqualTo(before);
        assertThat(articles.revision(id, 1).wording()).isEqualTo(Newsroom.wording("Основа"));
        assertThat(articles.revision(id, 2).wording()).isEqualTo(theirs);
    }

    @Test
    void what_was_refused_is_saved_on_the_new_base() {
        long id = newsroom.draft("Основа").id();
        newsroom.revise(id);

        var saved = revise.by(newsroom.chief(), id, 2, Newsroom.wording("Моё"), "моё");

        assertThat(saved.latest()).isEqualTo(3);
        assertThat(articles.revision(id, 3).reason()).isEqualTo("моё");
    }

    @Test
    void the_same_wording_again_makes_no_revision_whatever_its_base() {
        long id = newsroom.draft("Снова").id();
        newsroom.revise(id);
        var newest = articles.revision(id, 2).wording();
        var before = newsroom.tables();

        assertThat(revise.by(newsroom.chief(), id, 2, newest, "").latest()).isEqualTo(2);
        assertThat(revise.by(newsroom.chief(), id, 1, newest, "").latest()).isEqualTo(2);
        assertThat(newsroom.tables()).isEqualTo(before);
    }

    @Test
    void an_earlier_wording_can_be_brought_back_as_a_new_revision() {
        long id = newsroom.draft("Туда и обратно").id();
        newsroom.revise(id);

        var back = articles.revision(id, 1).wording();
        assertThat(revise.by(newsroom.chief(), id, 2, back, "").latest()).isEqualTo(3);
        assertThat(articles.revision(id, 3).hash()).isEqualTo(articles.revision(id, 1).hash());
    }

    @Test
    void a_base_that_never_was_is_refused() {
        long id = newsroom.draft("Без основы").id();

        assertThatThrownBy(() -> revise.by(newsroom.chief(), id, 9, Newsroom.wording("Другая"), ""))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_database_itself_lets_nobody_change_a_revision() {
        long id = newsroom.draft("Навсегда").id();

        assertThatThrownBy(
                        () ->
                                execute(
                                        "update story_revision set lead = 'x' where article_id = ?",
                                        id))
                .hasMessageContaining("append-only");
    }

    private void execute(String sql, Object... arguments) {
        database.useHandle(handle -> handle.execute(sql, arguments));
    }

    private static Wording two(String headline, String first, String second) {
        return new Wording(
                Headlines.of(headline),
                "Лид.",
                Body.of(
                        List.of(
                                new Block.Paragraph("aaaa", Span.of(first)),
                                new Block.Paragraph("bbbb", Span.of(second)))));
    }
}
