package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.site.Site;
import tilshi.site.Sites;

/** However many stories there are, a rare word and a common one are found without seeing all. */
@InTilshi
class ManyStoriesSearchIT {

    @Inject Newsroom newsroom;
    @Inject SearchTexts texts;
    @Inject Sites sites;
    @Inject Jdbi database;

    @Test
    void a_rare_word_is_found_by_its_index_and_a_common_one_among_the_newest() {
        var brand = newsroom.brandIn(ZoneId.of("Asia/Tokyo"));
        var site = sites.house().named(brand + "/ru");
        database.useHandle(handle -> handle.createScript(BULK).execute());
        try {
            assertThat(plan(SearchTexts.BY_WORDS, site, "редчайшее4711"))
                    .contains("Bitmap Index Scan on story_search_words");
            assertThat(plan(SearchTexts.THROUGH_THE_NEWEST, site, "повсюду"))
                    .contains("Scan Backward using story_listed_pkey")
                    .contains("Index Scan using story_search_pkey")
                    .doesNotContain("Sort");

            assertThat(headlines(site, "редчайшее4711", 5)).containsExactly("Номер 4711");
            assertThat(headlines(site, "редчайшее4711 повсюду", 5)).containsExactly("Номер 4711");
            assertThat(headlines(site, "повсюду", 3))
                    .containsExactly("Номер 1", "Номер 2", "Номер 3");
            assertThat(headlines(site, "-редчайшее2 повсюду", 3))
                    .containsExactly("Номер 1", "Номер 3", "Номер 4");
            assertThat(headlines(newsroom.site(), "повсюду редчайшее4711", 3)).isEmpty();
            assertThat(headlines(site, "и в на", 3)).isEmpty();
        } finally {
            database.useHandle(handle -> handle.createScript(CLEARING).execute());
        }
    }

    /** Six thousand articles, each with a word of its own and one that all have. */
    private static final String BULK =
            """
            insert into story_story (id, caption, created_at, created_by, touched_at)
            overriding system value
            select 9000000 + n, '{}', now(), '', now() from generate_series(1, 6000) n;
            insert into story_placement
            select 9000000 + n, 'asia-tokyo', 'region', true, '{}' from generate_series(1, 6000) n;
            insert into story_article
              (id, story_id, language, script, state, latest, live, published_at, touched_at)
            overriding system value
            select 9000000 + n, 9000000 + n, 'ru', 'CYRILLIC', 'LIVE', 1, 1,
                   now() - n * interval '1 minute', now()
            from generate_series(1, 6000) n;
            insert into story_revision
            select 9000000 + n, 1,
                   jsonb_build_object('web', 'Номер ' || n, 'brief', '', 'seo', '', 'push', '',
                                      'social', ''),
                   '', '{}', repeat('0', 64), '', now(), ''
            from generate_series(1, 6000) n;
            insert into story_listed
            select 'asia-tokyo/ru', published_at, id from story_article where id > 9000000;
            insert into story_search
            select 9000000 + n, to_tsvector('russian', 'повсюду редчайшее' || n)
                                || array_to_tsvector(array['@asia-tokyo/ru'])
            from generate_series(1, 6000) n;
            """;

    private static final String CLEARING =
            """
            delete from story_search where article_id > 9000000;
            delete from story_listed where article_id > 9000000;
            delete from story_revision where article_id > 9000000;
            delete from story_article where id > 9000000;
            delete from story_placement where story_id > 9000000;
            delete from story_story where id > 9000000;
            """;

    private String plan(String statement, Site site, String typed) {
        var terms = SearchTexts.terms(SearchQuery.of(typed), site.language());
        var search = new SearchTexts.Search(site, terms, Optional.empty(), 21);
        return database.inTransaction(
                handle -> {
                    SearchTexts.useTheIndexOfWords(handle);
                    boolean byWords = statement.equals(SearchTexts.BY_WORDS);
                    var end = byWords ? "" : " select * from picked";
                    var query = "explain " + statement.formatted(search.configuration()) + end;
                    if (!byWords) {
                        SearchTexts.useTheList(handle);
                    }
                    var asked = handle.createQuery(query);
                    return (byWords
                                    ? SearchTexts.bound(asked, search)
                                    : SearchTexts.listed(asked, search).bind("terms", terms))
                            .mapTo(String.class)
                            .collect(Collectors.joining("\n"));
                });
    }

    private List<String> headlines(Site site, String typed, int limit) {
        return texts.find(site, SearchQuery.of(typed), Optional.empty(), limit).teasers().stream()
                .map(Teaser::headline)
                .toList();
    }
}
