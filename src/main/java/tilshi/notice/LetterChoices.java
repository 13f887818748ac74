package tilshi.notice;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/** Who wants to hear by letter too. Everybody does who never said otherwise. */
@ApplicationScoped
public class LetterChoices {

    private final Jdbi database;

    LetterChoices(Jdbi database) {
        this.database = database;
    }

    public boolean wantsLetters(long person) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        "select letters from notice_choice where person_id = :id")
                                .bind("id", person)
                                .mapTo(Boolean.class)
                                .findOne()
                                .orElse(true));
    }

    /** Keeps what a person chose; letters that wait are not sent to who wants none. */
    public void choose(long person, boolean letters) {
        database.useTransaction(
                handle -> {
                    handle.createUpdate(
                                    """
                                    insert into notice_choice (person_id, letters)
                                    values (:id, :letters)
                                    on conflict (person_id) do update
                                    set letters = excluded.letters
                                    """)
                            .bind("id", person)
                            .bind("letters", letters)
                            .execute();
                    if (!letters) {
                        handle.createUpdate("delete from notice_post where person_id = :id")
                                .bind("id", person)
                                .execute();
                    }
                });
    }
}
