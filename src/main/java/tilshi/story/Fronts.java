package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import tilshi.site.Site;

/** Which stories are placed on a front by hand, and in which order. */
@ApplicationScoped
class Fronts {

    private final Jdbi database;

    Fronts(Jdbi database) {
        this.database = database;
    }

    void replace(Site site, List<Long> stories) {
        database.useHandle(
                handle -> {
                    // Two editors at once: the second waits and replaces what the first placed.
                    handle.execute("lock table story_front in share row exclusive mode");
                    handle.createUpdate(
                                    """
                                    delete from story_front
                                    where brand = :brand and language = :language
                                    """)
                            .bind("brand", site.brand().key())
                            .bind("language", site.language().code())
                            .execute();
                    for (int i = 0; i < stories.size(); i++) {
                        handle.createUpdate(
                                        """
                                        insert into story_front (brand, language, position, story_id)
                                        values (:brand, :language, :position, :story)
                                        """)
                                .bind("brand", site.brand().key())
                                .bind("language", site.language().code())
                                .bind("position", i)
                                .bind("story", stories.get(i))
                                .execute();
                    }
                });
    }
}
