package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import tilshi.text.Language;

/** Words that a brand spells as they stand, by language; a dictionary need not know them. */
@ApplicationScoped
public class HouseWords {

    /** So many a brand may have in a language. */
    static final int MOST = 3_000;

    private final Jdbi database;

    HouseWords(Jdbi database) {
        this.database = database;
    }

    /** All of them. There are no more than can be read at once. */
    public Set<String> of(String brand, Language language) {
        return Set.copyOf(listed(brand, language));
    }

    /** The same in the order of letters. */
    public List<String> listed(String brand, Language language) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select word from story_word
                                        where brand = :brand and language = :language
                                        order by word limit :most
                                        """)
                                .bind("brand", brand)
                                .bind("language", language.code())
                                .bind("most", MOST)
                                .mapTo(String.class)
                                .list());
    }

    /** Whether it was not there yet. */
    boolean add(String brand, Language language, String word, String by, Instant at) {
        return database.withHandle(
                        handle ->
                                handle.createUpdate(
                                                """
                                                insert into story_word
                                                  (brand, language, word, added_by, added_at)
                                                values (:brand, :language, :word, :by, :at)
                                                on conflict do nothing
                                                """)
                                        .bind("brand", brand)
                                        .bind("language", language.code())
                                        .bind("word", word)
                                        .bind("by", by)
                                        .bind("at", Rows.utc(at))
                                        .execute())
                == 1;
    }

    /** Whether it was there. */
    boolean remove(String brand, Language language, String word) {
        return database.withHandle(
                        handle ->
                                handle.createUpdate(
                                                """
                                                delete from story_word
                                                where brand = :brand and language = :language
                                                  and word = :word
                                                """)
                                        .bind("brand", brand)
                                        .bind("language", language.code())
                                        .bind("word", word)
                                        .execute())
                == 1;
    }
}
