package tilshi.account;

import java.util.Optional;
import tilshi.text.Language;

/** A role within a part of the house; an empty part means all of it. */
public record Grant(
        Role role, Optional<String> brand, Optional<Language> language, Optional<String> section) {

    /** A role everywhere. */
    public static Grant everywhere(Role role) {
        return new Grant(role, Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean isEverywhere() {
        return brand.isEmpty() && language.isEmpty() && section.isEmpty();
    }

    boolean includes(Right right) {
        return role.includes(right);
    }

    boolean allows(Right right, Scope scope) {
        return role.includes(right)
                && brand.map(scope.brand()::equals).orElse(true)
                && language.map(scope.language()::equals).orElse(true)
                && section.map(scope.section()::equals).orElse(true);
    }
}
