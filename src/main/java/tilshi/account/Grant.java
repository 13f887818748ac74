package tilshi.account;

import java.util.Optional;
import tilshi.base.Invalid;
import tilshi.text.Language;

/** A role within a part of the house; an empty part means all of it. */
public record Grant(
        Role role, Optional<String> brand, Optional<Language> language, Optional<String> section) {

    /** A role everywhere. */
    public static Grant everywhere(Role role) {
        return new Grant(role, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** {@code EDITOR:news:kk:region}; a part that stands for all of them is empty. */
    public String code() {
        return String.join(
                ":",
                role.name(),
                brand.orElse(""),
                language.map(Language::code).orElse(""),
                section.orElse(""));
    }

    /**
     * The grant of a code.
     *
     * @throws Invalid if it is none
     */
    public static Grant of(String code) {
        var parts = code.split(":", -1);
        if (parts.length != 4 || Role.named(parts[0]).isEmpty()) {
            throw new Invalid("form-incomplete");
        }
        return new Grant(
                Role.named(parts[0]).get(),
                given(parts[1]),
                given(parts[2])
                        .map(l -> Language.of(l).orElseThrow(() -> new Invalid("form-incomplete"))),
                given(parts[3]));
    }

    private static Optional<String> given(String part) {
        return Optional.of(part).filter(word -> !word.isEmpty());
    }

    boolean isEverywhere() {
        return brand.isEmpty() && language.isEmpty() && section.isEmpty();
    }

    boolean includes(Right right) {
        return role.includes(right);
    }

    boolean allows(Right right, Scope scope) {
        return role.includes(right) && covers(scope);
    }

    boolean allowsForOwn(Right right, Scope scope) {
        return role.includesForOwn(right) && covers(scope);
    }

    boolean touches(String other) {
        return brand.map(other::equals).orElse(true);
    }

    private boolean covers(Scope scope) {
        return brand.map(scope.brand()::equals).orElse(true)
                && language.map(scope.language()::equals).orElse(true)
                && section.map(scope.section()::equals).orElse(true);
    }
}
