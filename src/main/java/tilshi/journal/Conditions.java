package tilshi.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/**
 * An inquiry as a statement. Only what is asked for stands in it, so that the database chooses the
 * index of just that; every value is bound.
 */
final class Conditions {

    private final List<String> said = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Conditions() {}

    static Conditions of(Inquiry inquiry) {
        var conditions = new Conditions();
        conditions.within(inquiry.reach());
        inquiry.who().ifPresent(conditions::by);
        inquiry.act().ifPresent(act -> conditions.with("act = :act", "act", act));
        inquiry.brand().ifPresent(conditions::of);
        inquiry.thing().ifPresent(thing -> conditions.with("subject = :thing", "thing", thing));
        inquiry.from().ifPresent(from -> conditions.with("at >= :from", "from", utc(from)));
        inquiry.until().ifPresent(until -> conditions.with("at < :until", "until", utc(until)));
        inquiry.before().ifPresent(conditions::after);
        return conditions;
    }

    private void within(Inquiry.Reach reach) {
        if (reach.whole()) {
            return;
        }
        if (reach.brands().size() == 1) {
            with("brand = :only", "only", reach.brands().iterator().next());
        } else {
            with("brand = any(:brands)", "brands", reach.brands().toArray(String[]::new));
        }
    }

    private void by(Inquiry.Who who) {
        if (who.person().isPresent()) {
            with("actor_id = :person", "person", who.person().getAsLong());
        } else {
            said.add("actor_id is null");
            with("actor_name = :name", "name", who.name());
        }
    }

    private void of(String brand) {
        if (brand.isEmpty()) {
            said.add("brand is null");
        } else {
            with("brand = :brand", "brand", brand);
        }
    }

    private void after(Cursor cursor) {
        values.put("cursorAt", utc(cursor.at()));
        with("(at, id) < (:cursorAt, :cursorId)", "cursorId", cursor.id());
    }

    private void with(String condition, String name, Object value) {
        said.add(condition);
        values.put(name, value);
    }

    List<Entry> page(Jdbi database, int limit) {
        var where = said.isEmpty() ? "" : " where " + String.join(" and ", said);
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        "select * from journal_entry"
                                                + where
                                                + " order by at desc, id desc limit :limit")
                                .bindMap(values)
                                .bind("limit", limit)
                                .map((row, context) -> Journal.entry(row))
                                .list());
    }

    private static Object utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
