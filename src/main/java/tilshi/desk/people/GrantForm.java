package tilshi.desk.people;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tilshi.account.Grant;
import tilshi.base.Invalid;
import tilshi.site.House;

/** A grant as a form says it: a role, a place, a language; only places of the house are taken. */
record GrantForm(@Nullable String role, @Nullable String place, @Nullable String language) {

    /** Nothing where no role was chosen. */
    Optional<Grant> grant(House house) {
        if (role == null || role.isEmpty()) {
            return Optional.empty();
        }
        var parts = (place == null ? "" : place).split("/", -1);
        var brand = parts[0];
        var section = parts.length > 1 ? parts[1] : "";
        if (!house.hasPlace(brand, section) || parts.length > 2) {
            throw new Invalid("form-incomplete");
        }
        var spoken = language == null ? "" : language;
        return Optional.of(Grant.of(String.join(":", role, brand, spoken, section)));
    }
}
