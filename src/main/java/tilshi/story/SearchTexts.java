package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import tilshi.site.Site;
import tilshi.text.CyrillicGuess;
import tilshi.text.Language;

/**
 * By which words readers find published articles. What a query finds has no key, so no page that is
 * pressed may read it: whoever asks gets it as of now, and nobody keeps it.
 */
@ApplicationScoped
public class SearchTexts {

    /** Longer than any statement needs that can be answered; the database gives up by itself. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    /** Shorter words begin too many others. */
    private static final int SHORTEST_BEGINNING = 3;

    /** What finds so many articles is found sooner by looking through the newest. */
    private static final int MANY = 5_000;

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    /** The site stands among the words, so that others' articles are not even looked at. */
    static final String BY_WORDS =
            """
            select article_id from story_search
            where words @@ (to_tsquery('%1$s', :terms) && cast(:site as tsquery))
              and numnode(to_tsquery('%1$s', :terms)) > 0
            limit :many
            """;

    private static final String PICKED =
            """
            with picked as (
              select article_id, row_number() over (order by published_at desc, article_id desc)
                     as position
              from story_listed %s
              where list = :list and (published_at, article_id) < (:at, :article) and %s
              order by published_at desc, article_id desc limit :limit)
            """;

    private static final String AMONG = PICKED.formatted("", "article_id = any(:ids)");

    static final String THROUGH_THE_NEWEST =
            PICKED.formatted(
                    "join story_search using (article_id)", "words @@ to_tsquery('%s', :terms)");

    private final Jdbi database;

    SearchTexts(Jdbi database) {
        this.database = database;
    }

    /** Where a list of what was found goes on: behind this article. */
    public record Place(Instant publishedAt, long articleId) {}

    /**
     * A part of what a query finds.
     *
     * @param more whether there is more behind it
     */
    public record Found(List<Teaser> teasers, boolean more) {}

    /**
     * What readers can see on a site that has all words of a query, newest first.
     *
     * @param behind where the list goes on, or its beginning
     */
    public Found find(Site site, SearchQuery query, Optional<Place> behind, int limit) {
        if (!query.isAnswerable()) {
            return new Found(List.of(), false);
        }
        var search = new Search(site, terms(query, site.language()), behind, limit + 1);
        var found =
                database.inTransaction(
                        TransactionIsolationLevel.REPEATABLE_READ, handle -> find(handle, search));
        boolean more = found.size() > limit;
        return new Found(found.subList(0, Math.min(found.size(), limit)), more);
    }

    /**
     * What is looked for.
     *
     * @param terms in the grammar of the database
     */
    record Search(Site site, String terms, Optional<Place> behind, int limit) {

        String list() {
            return NewsList.ofSite(site.brand().key(), site.language()).name();
        }

        String configuration() {
            return SearchTexts.configuration(site.language());
        }
    }

    static Query listed(Query query, Search search) {
        var place = search.behind().orElse(new Place(END_OF_TIME, Long.MAX_VALUE));
        return query.bind("list", search.list())
                .bind("at", Rows.utc(place.publishedAt()))
                .bind("article", place.articleId())
                .bind("limit", search.limit());
    }

    private static List<Teaser> find(Handle handle, Search search) {
        handle.execute("set local statement_timeout = " + LONGEST.toMillis());
        useTheIndexOfWords(handle);
        var ids = byWords(handle.createQuery(BY_WORDS.formatted(search.configuration())), search);
        if (ids.size() < MANY) {
            return Teasers.picked(
                    handle,
                    search.site(),
                    AMONG,
                    q -> listed(q, search).bindArray("ids", Long.class, ids.toArray()));
        }
        useTheList(handle);
        return Teasers.picked(
                handle,
                search.site(),
                THROUGH_THE_NEWEST.formatted(search.configuration()),
                q -> listed(q, search).bind("terms", search.terms()));
    }

    private static List<Long> byWords(Query query, Search search) {
        return bound(query, search).mapTo(Long.class).list();
    }

    static Query bound(Query query, Search search) {
        return query.bind("terms", search.terms())
                .bind("site", "'" + tag(search.list()) + "'")
                .bind("many", MANY);
    }

    /** The database cannot know how rare a word is that it has no figures of, and guesses ill. */
    static void useTheIndexOfWords(Handle handle) {
        handle.execute("set local enable_seqscan = off");
    }

    static void useTheList(Handle handle) {
        handle.execute("set local enable_bitmapscan = off");
        handle.execute("set local enable_hashjoin = off");
        handle.execute("set local enable_mergejoin = off");
    }

    void put(SearchText text) {
        write(text, "do update set words = excluded.words");
    }

    /** Puts it where there is none yet: an act knows better. */
    void putIfMissing(SearchText text) {
        write(text, "do nothing");
    }

    private void write(SearchText text, String onConflict) {
        var sql =
                """
                insert into story_search (article_id, words)
                values (:article, to_tsvector('%s', :words) || array_to_tsvector(:sites))
                on conflict (article_id) %s
                """
                        .formatted(configuration(text.language()), onConflict);
        database.useHandle(
                handle ->
                        handle.createUpdate(sql)
                                .bind("article", text.articleId())
                                .bind("words", text.words())
                                .bindArray("sites", String.class, tags(text))
                                .execute());
    }

    void remove(long articleId) {
        database.useHandle(
                handle ->
                        handle.createUpdate("delete from story_search where article_id = :article")
                                .bind("article", articleId)
                                .execute());
    }

    /** Articles readers can see and not find, by id, from after an id on. */
    List<Long> missing(long after, int limit) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select id from story_article a
                                        where id > :after
                                          and state in ('LIVE', 'UPDATED', 'CORRECTED')
                                          and not exists (
                                            select from story_search s where s.article_id = a.id)
                                        order by id limit :limit
                                        """)
                                .bind("after", after)
                                .bind("limit", limit)
                                .mapTo(Long.class)
                                .list());
    }

    private static Object[] tags(SearchText text) {
        return text.sites().stream().map(list -> tag(list.name())).toArray();
    }

    /** No word is like it. */
    private static String tag(String list) {
        return "@" + list;
    }

    /** How the database takes the words of a language for one another. */
    static String configuration(Language language) {
        return switch (language) {
            case KAZAKH -> "simple";
            case RUSSIAN -> "russian";
            case ENGLISH -> "english";
        };
    }

    /** A query in the grammar of the database. Words are letters and digits: nothing is escaped. */
    static String terms(SearchQuery query, Language language) {
        return query.terms().stream()
                .map(term -> (term.isUnwanted() ? "!" : "") + phrase(term.words(), language))
                .collect(Collectors.joining(" & "));
    }

    private static String phrase(List<String> words, Language language) {
        return words.stream()
                .map(word -> word(word, language))
                .collect(Collectors.joining(" <-> ", "(", ")"));
    }

    /**
     * Kazakh words grow at their end: қала is found in қаласында. Who typed Latin letters may look
     * for words in Cyrillic.
     */
    private static String word(String word, Language language) {
        if (language != Language.KAZAKH || word.length() < SHORTEST_BEGINNING) {
            return "'" + word + "'";
        }
        return Stream.concat(Stream.of(word), CyrillicGuess.of(word).stream())
                .distinct()
                .map(spelt -> "'" + spelt + "':*")
                .collect(Collectors.joining(" | ", "(", ")"));
    }
}
