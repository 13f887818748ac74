package tilshi.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import tilshi.press.Address;
import tilshi.press.Key;
import tilshi.press.KeysRead;

/** Permanent addresses: which subject a path belongs to. Once taken, a path is never reused. */
@ApplicationScoped
public class Addresses {

    private final Jdbi database;

    Addresses(Jdbi database) {
        this.database = database;
    }

    /** What lives at a path of a brand, for a page that shows it. */
    public Optional<Place> at(KeysRead keys, String brand, String path) {
        keys.read(Key.of(new Address(brand, path)));
        return at(brand, path);
    }

    private Optional<Place> at(String brand, String path) {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select subject, redirect_to from site_address
                                        where brand = :brand and path = :path
                                        """)
                                .bind("brand", brand)
                                .bind("path", path)
                                .map(
                                        (row, context) ->
                                                new Place(
                                                        row.getString("subject"),
                                                        Optional.ofNullable(
                                                                row.getString("redirect_to"))))
                                .findOne());
    }

    /**
     * Takes a path for a subject in all of these brands, or in none. Runs in the transaction of the
     * act that needs it.
     *
     * @return whether the path is now the subject's: true also where it already was, false where it
     *     belongs to another in one of the brands
     */
    public boolean reserve(Collection<String> brands, String path, String subject) {
        var taken = new ArrayList<String>();
        // In one order for all, so that two who take the same paths do not wait for each other.
        for (var brand : brands.stream().sorted().toList()) {
            if (add(brand, path, subject)) {
                taken.add(brand);
            } else if (at(brand, path).filter(place -> place.subject().equals(subject)).isEmpty()) {
                taken.forEach(other -> giveBack(other, path));
                return false;
            }
        }
        return true;
    }

    private boolean add(String brand, String path, String subject) {
        return database.withHandle(
                handle ->
                        handle.createUpdate(
                                                """
                                                insert into site_address (brand, path, subject)
                                                values (:brand, :path, :subject)
                                                on conflict do nothing
                                                """)
                                        .bind("brand", brand)
                                        .bind("path", path)
                                        .bind("subject", subject)
                                        .execute()
                                == 1);
    }

    /** Only what the same transaction took: nobody has seen it. */
    private void giveBack(String brand, String path) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        delete from site_address
                                        where brand = :brand and path = :path
                                        """)
                                .bind("brand", brand)
                                .bind("path", path)
                                .execute());
    }

    /** What lives at paths of a brand, for the newsroom: by path, where anything does. */
    public Map<String, String> subjects(String brand, Collection<String> paths) {
        return database.withHandle(
                handle ->
                        handle
                                .createQuery(
                                        """
                                        select path, subject from site_address
                                        where brand = :brand and path = any(:paths)
                                        """)
                                .bind("brand", brand)
                                .bindArray("paths", String.class, paths.toArray())
                                .map(
                                        (row, context) ->
                                                Map.entry(
                                                        row.getString("path"),
                                                        row.getString("subject")))
                                .stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * What lives at a path.
     *
     * @param subject {@code article:812}
     * @param movedTo where it went, if it moved
     */
    public record Place(String subject, Optional<String> movedTo) {}
}
