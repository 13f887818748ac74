package tilshi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.base.Invalid;
import tilshi.text.Language;

/** How long somebody stays signed in. */
@InTilshi
class SessionsIT {

    private static final Instant MORNING = Instant.parse("2026-03-02T03:00:00Z");

    @Inject Jdbi database;
    @Inject People people;
    @Inject HirePerson hire;

    private final String token = Tokens.fresh();

    @BeforeEach
    void somebody_signs_in_in_the_morning() {
        at(MORNING)
                .open(people.named("editor").orElseThrow(), token, "a".repeat(500), WayIn.PASSWORD);
    }

    @Test
    void a_session_ends_twelve_hours_after_it_was_last_used() {
        assertThat(isGood(MORNING.plus(Sessions.IDLE).minusSeconds(1))).isTrue();
        assertThat(isGood(MORNING.plus(Sessions.IDLE.multipliedBy(2)).minusSeconds(2))).isTrue();
        assertThat(isGood(MORNING.plus(Sessions.IDLE.multipliedBy(3)))).isFalse();
    }

    @Test
    void an_idle_session_is_not_woken_by_being_asked_for() {
        var late = MORNING.plus(Sessions.IDLE);

        assertThat(isGood(late)).isFalse();
        assertThat(isGood(late)).isFalse();
    }

    @Test
    void a_session_in_constant_use_ends_after_two_weeks() {
        var now = MORNING;
        while (now.isBefore(MORNING.plus(Sessions.LONGEST))) {
            assertThat(isGood(now)).isTrue();
            now = now.plus(Duration.ofHours(8));
        }

        assertThat(isGood(MORNING.plus(Sessions.LONGEST))).isFalse();
    }

    @Test
    void reading_pages_writes_at_most_a_row_a_minute() {
        at(MORNING.plusSeconds(59)).person(token);
        assertThat(seenAt()).isEqualTo(MORNING);

        at(MORNING.plusSeconds(61)).person(token);
        assertThat(seenAt()).isEqualTo(MORNING.plusSeconds(61));
    }

    @Test
    void expired_sessions_are_forgotten_and_good_ones_kept() {
        at(MORNING.plus(Sessions.LONGEST).minusSeconds(1)).forgetExpired();
        assertThat(rows()).isEqualTo(1);

        at(MORNING.plus(Sessions.LONGEST).plusSeconds(1)).forgetExpired();
        assertThat(rows()).isZero();
    }

    @Test
    void a_person_hired_acts_with_the_grants_they_were_given() {
        var grant =
                new Grant(
                        Role.EDITOR,
                        Optional.of("news"),
                        Optional.of(Language.KAZAKH),
                        Optional.of("region"));
        var login = "hired" + System.nanoTime();

        var person = hire.with(login, "Жаңа", "ten letters", Language.KAZAKH, List.of(grant));

        var actor = people.actor(people.named(login).orElseThrow());
        assertThat(actor.grants()).containsExactly(grant);
        assertThat(actor.person()).hasValue(person.id());
        assertThat(people.passwordHash(login).orElseThrow()).startsWith("$argon2id$");
    }

    @Test
    void nobody_is_hired_with_a_short_password() {
        assertThatThrownBy(() -> hire.with("hasty", "Жаңа", "short", Language.KAZAKH, List.of()))
                .isInstanceOf(Invalid.class);
        assertThat(people.named("hasty")).isEmpty();
    }

    private boolean isGood(Instant now) {
        return at(now).person(token).isPresent();
    }

    private Sessions at(Instant now) {
        return new Sessions(database, InstantSource.fixed(now));
    }

    private Instant seenAt() {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        "select seen_at from account_session where token_hash ="
                                                + " :hash")
                                .bind("hash", Tokens.hash(token))
                                .mapTo(Instant.class)
                                .one());
    }

    private int rows() {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        "select count(*) from account_session where token_hash ="
                                                + " :hash")
                                .bind("hash", Tokens.hash(token))
                                .mapTo(Integer.class)
                                .one());
    }
}
