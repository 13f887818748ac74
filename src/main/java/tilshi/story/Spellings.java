package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import tilshi.text.Spelling;

/** How words of articles are spelt in Latin where the rules would spell them otherwise. */
@ApplicationScoped
public class Spellings {

    private final Jdbi database;

    Spellings(Jdbi database) {
        this.database = database;
    }

    /** Those of an article. */
    public List<Spelling> of(long articleId) {
        return of(List.of(articleId)).getOrDefault(articleId, List.of());
    }

    /** Those of several articles, by article; nothing for who has none. */
    Map<Long, List<Spelling>> of(Collection<Long> articleIds) {
        if (articleIds.isEmpty()) {
            return Map.of();
        }
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select article_id, cyrillic, latin, with_endings
                                        from story_spelling where article_id = any(:ids)
                                        order by article_id, position
                                        """)
                                .bindArray("ids", Long.class, articleIds.toArray())
                                .reduceRows(new HashMap<>(), Spellings::add));
    }

    private static Map<Long, List<Spelling>> add(Map<Long, List<Spelling>> found, RowView row) {
        found.computeIfAbsent(row.getColumn("article_id", Long.class), id -> new ArrayList<>())
                .add(
                        new Spelling(
                                row.getColumn("cyrillic", String.class),
                                row.getColumn("latin", String.class),
                                row.getColumn("with_endings", Boolean.class)));
        return found;
    }

    void replace(long articleId, List<Spelling> spellings) {
        database.useHandle(
                handle -> {
                    handle.createUpdate("delete from story_spelling where article_id = :article")
                            .bind("article", articleId)
                            .execute();
                    var batch =
                            handle.prepareBatch(
                                    """
                                    insert into story_spelling
                                      (article_id, position, cyrillic, latin, with_endings)
                                    values (:article, :position, :cyrillic, :latin, :endings)
                                    """);
                    for (int i = 0; i < spellings.size(); i++) {
                        batch.bind("article", articleId)
                                .bind("position", i)
                                .bind("cyrillic", spellings.get(i).cyrillic())
                                .bind("latin", spellings.get(i).latin())
                                .bind("endings", spellings.get(i).withEndings())
                                .add();
                    }
                    batch.execute();
                });
    }
}
