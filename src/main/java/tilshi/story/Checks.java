package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** How strict each brand is with what is looked for before readers see an article. */
@ApplicationScoped
public class Checks {

    private final Jdbi database;

    Checks(Jdbi database) {
        this.database = database;
    }

    /** The rules of a brand, for every check there is. */
    public Map<Check, Strictness> of(String brand) {
        var rules = new EnumMap<Check, Strictness>(Check.class);
        for (var check : Check.values()) {
            rules.put(check, check.usual());
        }
        database.useHandle(
                handle ->
                        handle.createQuery(
                                        "select name, strictness from story_check where brand = :brand")
                                .bind("brand", brand)
                                .map(
                                        (row, context) ->
                                                Map.entry(
                                                        row.getString("name"),
                                                        row.getString("strictness")))
                                .forEach(row -> put(rules, row.getKey(), row.getValue())));
        return rules;
    }

    private static void put(Map<Check, Strictness> rules, String name, String strictness) {
        Check.of(name)
                .filter(check -> !check.isFixed())
                .ifPresent(check -> rules.put(check, Strictness.valueOf(strictness)));
    }

    void rule(String brand, Check check, Strictness strictness) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        insert into story_check (brand, name, strictness)
                                        values (:brand, :name, :strictness)
                                        on conflict (brand, name)
                                        do update set strictness = :strictness
                                        """)
                                .bind("brand", brand)
                                .bind("name", check.word())
                                .bind("strictness", strictness)
                                .execute());
    }
}
