package tilshi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tilshi.base.Invalid;

class PasswordsTest {

    private static final String GOOD = "қара-қазан 7";

    @Test
    void a_hash_says_how_it_was_made_and_nothing_of_the_password() {
        assertThat(Passwords.hash(GOOD))
                .matches(
                        "\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}")
                .doesNotContain(GOOD);
    }

    @Test
    void the_right_password_matches_and_any_other_does_not() {
        var hash = Passwords.hash(GOOD);

        assertThat(Passwords.matches(GOOD, hash)).isTrue();
        assertThat(Passwords.matches(GOOD + " ", hash)).isFalse();
        assertThat(Passwords.matches("Қара-қазан 7", hash)).isFalse();
        assertThat(Passwords.matches("", hash)).isFalse();
        assertThat(Passwords.matches("a".repeat(201), hash)).isFalse();
    }

    @Test
    void one_password_is_hashed_differently_every_time() {
        assertThat(Passwords.hash(GOOD)).isNotEqualTo(Passwords.hash(GOOD));
    }

    /** A vector made with the reference implementation: a hash of another maker must match too. */
    @Test
    void a_hash_made_with_other_costs_is_still_understood() {
        var reference =
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$"
                        + "CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(Passwords.matches("password", reference)).isTrue();
        assertThat(Passwords.matches("passwore", reference)).isFalse();
    }

    @Test
    void a_password_is_long_enough_and_not_endless() {
        assertThatThrownBy(() -> Passwords.hash("a".repeat(9))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Passwords.hash("a".repeat(201))).isInstanceOf(Invalid.class);
        assertThat(Passwords.hash("a".repeat(10))).isNotEmpty();
    }

    @Test
    void nobody_has_the_password_of_nobody() {
        assertThat(Passwords.NOBODY).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(Passwords.matches("", Passwords.NOBODY)).isFalse();
        assertThat(Passwords.matches("tilshi-demo", Passwords.NOBODY)).isFalse();
    }
}
