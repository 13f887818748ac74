package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tilshi.InTilshi;
import tilshi.account.Actor;
import tilshi.account.Grant;
import tilshi.account.Role;
import tilshi.base.Invalid;
import tilshi.note.Notes;
import tilshi.notice.Notice;
import tilshi.notice.Notices;

/** Giving an article back, and who hears what became of it. */
@InTilshi
class ReturnArticleIT {

    private static final long REPORTER = 72_001;

    @Inject Newsroom newsroom;
    @Inject SubmitArticle submit;
    @Inject ApproveArticle approve;
    @Inject PublishArticle publish;
    @Inject ReturnArticle giveBack;
    @Inject Returns returns;
    @Inject Boards boards;
    @Inject Notes notes;
    @Inject Notices notices;

    private final Actor reporter = person(REPORTER, "Айсара", Role.REPORTER);
    private final Actor editor = person(72_002, "Алихан", Role.EDITOR);

    @ParameterizedTest
    @EnumSource(names = {"IN_REVIEW", "READY"})
    void what_was_handed_in_goes_back_with_what_is_to_be_mended(ArticleState state) {
        long id = newsroom.in(state).id();

        var deed = giveBack.by(editor, id, "Проверьте числа\r\nво втором абзаце.");

        assertThat(deed.article().state()).isEqualTo(ArticleState.DRAFT);
        var returned = returns.of(newsroom.now(id)).orElseThrow();
        assertThat(returned.by()).isEqualTo("Алихан");
        assertThat(returned.why()).isEqualTo("Проверьте числа\nво втором абзаце.");
        var thread = notes.open(id, 0, 9).getFirst();
        assertThat(thread.part()).isEmpty();
        assertThat(thread.notes().getFirst().words()).isEqualTo(returned.why());
        assertThat(thread.notes().getFirst().author()).isEqualTo(editor.person());

        assertThat(onTheBoard(deed.article()).isReturned()).isTrue();

        submit.by(reporter, id);
        assertThat(returns.of(newsroom.now(id))).isEmpty();
        assertThat(onTheBoard(deed.article()).isReturned()).isFalse();
    }

    private BoardRow.Cell onTheBoard(Article article) {
        var now = Instant.now();
        var query = BoardQuery.of(new BoardQuery.Hours(now, now));
        return boards.these(query, List.of(article.storyId()), article.language())
                .getFirst()
                .in(article.language())
                .orElseThrow();
    }

    @Test
    void who_submitted_hears_of_a_return_an_approval_and_a_publication_by_somebody_else() {
        long id = newsroom.draft("Слышит автор").id();
        submit.by(reporter, id);
        giveBack.by(editor, id, "Нет источника.");
        submit.by(reporter, id);
        approve.by(editor, id);
        publish.by(editor, id);
        newsroom.revise(id);
        publish.by(editor, id);

        var heard = notices.of(REPORTER, Long.MAX_VALUE, 9);
        assertThat(heard).extracting(n -> n.news().kind()).startsWith("published", "approved");
        var back = heard.get(2);
        assertThat(back.news().kind()).isEqualTo("returned");
        assertThat(back.news().who()).isEqualTo("Алихан");
        assertThat(back.news().what()).isEqualTo("Слышит автор");
        assertThat(back.news().words()).isEqualTo("Нет источника.");
        assertThat(back.news().link()).isEqualTo("/articles/" + id);
        assertThat(about(heard, id)).hasSize(3);
    }

    @Test
    void who_does_it_all_themselves_hears_nothing() {
        var alone = person(72_003, "Сәуле", Role.PUBLISHER);
        long id = newsroom.draft("Сама себе редактор").id();
        submit.by(alone, id);
        giveBack.by(alone, id, "Передумала.");
        submit.by(alone, id);
        publish.by(alone, id);

        assertThat(notices.of(72_003, Long.MAX_VALUE, 9)).isEmpty();
    }

    @Test
    void without_a_reason_or_with_one_too_long_nothing_is_returned() {
        long id = newsroom.in(ArticleState.IN_REVIEW).id();
        var before = newsroom.tables();

        for (var why : List.of("", " \n ", "я".repeat(2_001), "\u0000")) {
            assertThatThrownBy(() -> giveBack.by(editor, id, why)).isInstanceOf(Invalid.class);
        }

        assertThat(newsroom.tables()).isEqualTo(before);
        giveBack.by(editor, id, "я".repeat(2_000));
    }

    private static List<Notice> about(List<Notice> heard, long id) {
        return heard.stream().filter(n -> n.news().link().equals("/articles/" + id)).toList();
    }

    private static Actor person(long id, String name, Role role) {
        return new Actor(OptionalLong.of(id), name, List.of(Grant.everywhere(role)));
    }
}
