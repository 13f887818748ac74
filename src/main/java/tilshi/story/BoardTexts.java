package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import tilshi.text.CyrillicGuess;
import tilshi.text.Language;

/**
 * By which words the newsroom finds articles. A revision brings its words in its own transaction;
 * those of a draft under way come when somebody searches, so that no step of a writer pays for it.
 */
@ApplicationScoped
class BoardTexts {

    /** Shorter words begin too many others. */
    private static final int SHORTEST_BEGINNING = 3;

    private final Jdbi database;

    BoardTexts(Jdbi database) {
        this.database = database;
    }

    /** Puts the words of a revision; those of a draft that it took in are among them. */
    void put(BoardText text) {
        write(text, "where t.revision <= excluded.revision");
    }

    /** Puts the words of a draft, unless newer ones are there. */
    void putDraft(BoardText text) {
        write(text, "where t.revision = excluded.revision and t.step <= excluded.step");
    }

    private void write(BoardText text, String unless) {
        var sql =
                """
                insert into story_board_text as t (article_id, revision, step, words)
                values (:article, :revision, :step,
                        setweight(to_tsvector('%1$s', :headlines), 'A')
                        || to_tsvector('%1$s', :rest) || array_to_tsvector(array[:tag]))
                on conflict (article_id) do update
                set revision = excluded.revision, step = greatest(t.step, excluded.step),
                    words = excluded.words
                %2$s
                """
                        .formatted(SearchTexts.configuration(text.language()), unless);
        database.useHandle(
                handle ->
                        handle.createUpdate(sql)
                                .bind("article", text.articleId())
                                .bind("revision", text.revision())
                                .bind("step", text.step())
                                .bind("headlines", text.headlines())
                                .bind("rest", text.rest())
                                .bind("tag", tag(text.language()))
                                .execute());
    }

    /** Articles whose draft says what nobody can find yet. */
    List<Long> behindTheirDrafts(int limit) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select d.article_id from story_draft d
                                        where d.step > d.since and d.step > (
                                          select t.step from story_board_text t
                                          where t.article_id = d.article_id)
                                        limit :limit
                                        """)
                                .bind("limit", limit)
                                .mapTo(Long.class)
                                .list());
    }

    /** Articles without words, by id, from after an id on: from before there was a search. */
    List<Long> missing(long after, int limit) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select id from story_article a
                                        where id > :after and not exists (
                                          select from story_board_text t where t.article_id = a.id)
                                        order by id limit :limit
                                        """)
                                .bind("after", after)
                                .bind("limit", limit)
                                .mapTo(Long.class)
                                .list());
    }

    /**
     * A query in the grammar of the database, for articles of every language; nothing where only
     * words were typed that say nothing, or none that is wanted.
     *
     * @param where which words count: all, or with {@code A} those of headlines
     */
    static Optional<String> asked(Handle handle, SearchQuery query, String where) {
        if (!query.isAnswerable()) {
            return Optional.empty();
        }
        var parts =
                Stream.of(Language.values())
                        .map(language -> asked(handle, terms(query, language, where), language))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" | "));
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
    }

    private static String asked(Handle handle, String terms, Language language) {
        return handle.createQuery(
                        """
                        select case when numnode(q) > 0
                               then cast(q && cast(:tag as tsquery) as text) else '' end
                        from to_tsquery('%s', :terms) q
                        """
                                .formatted(SearchTexts.configuration(language)))
                .bind("terms", terms)
                .bind("tag", "'" + tag(language) + "'")
                .mapTo(String.class)
                .one();
    }

    /** Words are letters and digits: nothing is escaped. */
    static String terms(SearchQuery query, Language language, String where) {
        return query.terms().stream()
                .map(
                        term ->
                                (term.isUnwanted() ? "!" : "")
                                        + term.words().stream()
                                                .map(word -> word(word, language, where))
                                                .collect(Collectors.joining(" <-> ", "(", ")")))
                .collect(Collectors.joining(" & "));
    }

    /** Whoever types has not typed the end yet, and may have typed in the other script. */
    private static String word(String word, Language language, String where) {
        var guesses =
                language == Language.ENGLISH
                        ? Stream.<String>empty()
                        : CyrillicGuess.of(word).stream();
        return Stream.concat(Stream.of(word), guesses)
                .map(
                        spelt -> {
                            boolean begins = spelt.length() >= SHORTEST_BEGINNING;
                            var marks = (begins ? "*" : "") + where;
                            return "'" + spelt + "'" + (marks.isEmpty() ? "" : ":" + marks);
                        })
                .collect(Collectors.joining(" | ", "(", ")"));
    }

    /** No word is like it. */
    private static String tag(Language language) {
        return "@" + language.code();
    }
}
