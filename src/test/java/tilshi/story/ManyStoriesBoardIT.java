package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.text.Language;

/** However many stories there are, the board reads the few it shows. */
@InTilshi
class ManyStoriesBoardIT {

    @Inject Boards boards;
    @Inject Jdbi database;

    private final BoardQuery all =
            BoardQuery.of(new BoardQuery.Hours(Instant.now(), Instant.now().minusSeconds(60)));

    @Test
    void a_page_reads_what_it_shows_by_an_index() {
        database.useHandle(handle -> handle.createScript(BULK).execute());
        try {
            assertThat(page(all)).contains("story_story_touched").doesNotContain("Sort");
            assertThat(page(ofDesk("science"))).contains("story_placement_section");
            assertThat(page(ofDesk("region")))
                    .contains("story_story_touched")
                    .doesNotContain("Sort");
            assertThat(page(all.at(BoardStage.KILLED))).contains("story_article_state");
            assertThat(page(all.at(BoardStage.OVERDUE))).contains("story_article_due");
            assertThat(page(all.saying("редчайшее4711"))).contains("story_board_text_words");
            assertThat(columns())
                    .contains("story_article_state")
                    .contains("story_article_due")
                    .contains("story_article_shown");

            assertThat(found("редчайшее4711")).containsExactly("Номер 4711");
            assertThat(found("redchaishee4711")).containsExactly("Номер 4711");
            assertThat(found("повсюду")).hasSize(50);
        } finally {
            database.useHandle(handle -> handle.createScript(CLEARING).execute());
        }
    }

    private BoardQuery ofDesk(String section) {
        var places = List.of(new EditorialDesk.Place("news", section));
        return all.of(EditorialDesk.fresh(Map.of("ru", "Отдел"), places));
    }

    private List<String> found(String typed) {
        var query = all.saying(typed);
        return boards.page(query, Optional.empty(), Language.RUSSIAN, 50).stream()
                .map(BoardRow::headline)
                .toList();
    }

    private String page(BoardQuery query) {
        return database.withHandle(
                handle -> {
                    var filters = boards.filters(handle, query, "");
                    var sql = "explain " + Boards.page(filters, "");
                    return filters.bind(handle.createQuery(sql))
                            .bind("limit", 51)
                            .mapTo(String.class)
                            .collect(Collectors.joining("\n"));
                });
    }

    private String columns() {
        return database.withHandle(
                handle -> {
                    var filters = boards.filters(handle, all, "");
                    return filters.bind(
                                    handle.createQuery(
                                            "explain " + Boards.columns(filters, Boards.COLUMNS)))
                            .bind("limit", 21)
                            .mapTo(String.class)
                            .collect(Collectors.joining("\n"));
                });
    }

    /**
     * Twenty thousand stories, of which few are in any state but live. Analysed between: a
     * connection that looked for rows of other tables when those were short goes on reading them
     * whole.
     */
    private static final String BULK =
            """
            insert into story_story (id, caption, created_at, created_by, touched_at)
            overriding system value
            select 8000000 + n, '{}', now(), '', now() - n * interval '1 minute'
            from generate_series(1, 20000) n;
            analyze story_story;
            insert into story_placement
            select 8000000 + n, 'news', 'region', true, '{}' from generate_series(1, 20000) n;
            insert into story_article
              (id, story_id, language, script, state, latest, live, published_at, touched_at, due_at)
            overriding system value
            select 8000000 + n, 8000000 + n, 'ru', 'CYRILLIC',
                   case n % 1000 when 0 then 'DRAFT' when 1 then 'IN_REVIEW' when 2 then 'READY'
                     when 3 then 'SCHEDULED' when 4 then 'KILLED' else 'LIVE' end, 1,
                   case when n % 1000 > 3 then 1 end,
                   case when n % 1000 > 3 then now() - n * interval '1 minute' end, now(),
                   case when n % 1000 = 3 then now() + interval '10 days' end
            from generate_series(1, 20000) n;
            analyze story_article;
            insert into story_revision
            select 8000000 + n, 1,
                   jsonb_build_object('web', 'Номер ' || n, 'brief', '', 'seo', '', 'push', '',
                                      'social', ''),
                   '', '{}', repeat('0', 64), '', now(), ''
            from generate_series(1, 20000) n;
            insert into story_board_text
            select 8000000 + n, 1, 0, to_tsvector('russian', 'повсюду редчайшее' || n)
                                || array_to_tsvector(array['@ru'])
            from generate_series(1, 20000) n;
            analyze story_story, story_placement, story_article, story_revision, story_board_text;
            """;

    private static final String CLEARING =
            """
            delete from story_board_text where article_id > 8000000;
            delete from story_revision where article_id > 8000000;
            delete from story_article where id > 8000000;
            delete from story_placement where story_id > 8000000;
            delete from story_story where id > 8000000;
            analyze story_story, story_placement, story_article, story_revision, story_board_text;
            """;
}
