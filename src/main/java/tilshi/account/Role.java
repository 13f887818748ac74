package tilshi.account;

import static tilshi.account.Right.*;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a person is in the newsroom. A role is granted per brand, language and section. */
public enum Role {
    REPORTER(CREATE, REVISE, SUBMIT),
    TRANSLATOR(CREATE, REVISE, SUBMIT),
    EDITOR(CREATE, REVISE, SUBMIT, APPROVE, PUBLISH, CORRECT, WITHDRAW),
    FRONT_EDITOR(ARRANGE),
    PUBLISHER(CREATE, REVISE, SUBMIT, APPROVE, PUBLISH, CORRECT, WITHDRAW, KILL, ARRANGE),
    ADMINISTRATOR(Right.values());

    private final Set<Right> rights;

    Role(Right... rights) {
        this.rights = Set.of(rights);
    }

    static Optional<Role> named(String name) {
        return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
    }

    boolean includes(Right right) {
        return rights.contains(right);
    }
}
