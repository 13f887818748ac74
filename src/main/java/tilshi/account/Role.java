package tilshi.account;

import static tilshi.account.Right.*;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What a person is in the newsroom. A role is granted per brand, language and section.
 *
 * <p>Moderators and ad sellers hold no right: there are neither comments nor campaigns yet. They
 * sign in and read, as everybody does.
 */
public enum Role {
    REPORTER(CREATE, TRANSLATE, REVISE, SUBMIT),
    TRANSLATOR(TRANSLATE, REVISE, SUBMIT),
    CONTRIBUTOR(Set.of(CREATE), Set.of(REVISE, SUBMIT)),
    EDITOR(CREATE, TRANSLATE, REVISE, SUBMIT, APPROVE, PUBLISH, CORRECT, WITHDRAW, READ_JOURNAL),
    FRONT_EDITOR(ARRANGE),
    MODERATOR,
    AD_SELLER,
    PUBLISHER(
            CREATE,
            TRANSLATE,
            REVISE,
            SUBMIT,
            APPROVE,
            PUBLISH,
            CORRECT,
            WITHDRAW,
            KILL,
            ARRANGE,
            RULE,
            READ_JOURNAL,
            AUDIT),
    ADMINISTRATOR(Right.values());

    private final Set<Right> rights;
    private final Set<Right> own;

    Role(Right... rights) {
        this(Set.of(rights), Set.of());
    }

    /**
     * @param own what the person may do only to what is their own
     */
    Role(Set<Right> rights, Set<Right> own) {
        this.rights = rights;
        this.own = own;
    }

    static Optional<Role> named(String name) {
        return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
    }

    boolean includes(Right right) {
        return rights.contains(right);
    }

    /** Whether it gives a right to what is the person's own. */
    boolean includesForOwn(Right right) {
        return rights.contains(right) || own.contains(right);
    }
}
