package tilshi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tilshi.InTilshi;
import tilshi.base.Invalid;
import tilshi.journal.Journal;
import tilshi.text.Language;

/** Who has an authenticator app gets in with its code, and with each code once. */
@InTilshi
class SecondFactorIT {

    private static final String HOME = "192.0.2.78";
    private static final String PASSWORD = "a good password";

    @Inject HirePerson hire;
    @Inject People people;
    @Inject Sessions sessions;
    @Inject SignIn signIn;
    @Inject SignInWithCode withCode;
    @Inject ChangePassword changePassword;
    @Inject BeginAuthenticator begin;
    @Inject ConfirmAuthenticator confirm;
    @Inject RemoveAuthenticator remove;
    @Inject RenewRecoveryCodes renew;
    @Inject RuleSecondFactor rule;
    @Inject SecondFactors factors;
    @Inject Enrolments enrolments;
    @Inject RecoveryCodes codes;
    @Inject Journal journal;
    @Inject Jdbi database;

    private Person person;
    private Actor actor;

    @BeforeEach
    void somebody_is_hired() {
        var login = "two" + System.nanoTime();
        person = hire.with(login, "Жаңа", PASSWORD, Language.KAZAKH, List.of());
        actor = people.actor(person);
    }

    @AfterEach
    void forget() {
        database.useHandle(handle -> handle.execute("delete from account_attempt"));
        database.useHandle(handle -> handle.execute("delete from account_rule"));
    }

    @Test
    void with_an_app_the_password_alone_is_half_the_way_and_no_session() {
        setUp();

        var half = half();

        assertThat(sessions.person(half)).isEmpty();
        assertThat(withCode.isOpen(half)).isTrue();
        assertThat(journal.about("person:" + person.id(), 9))
                .noneMatch(entry -> entry.act().equals("sign-in"));
    }

    @Test
    void the_code_of_the_app_goes_the_other_half_once() {
        var secret = setUp();
        var half = half();
        var code = nextCode(secret);

        var session = withCode.with(half, code, HOME, "Firefox");

        assertThat(sessions.person(session)).hasValue(person);
        assertThatThrownBy(() -> withCode.with(half, code, HOME, ""))
                .isInstanceOf(SignInAgain.class);
        var again = half();
        assertThatThrownBy(() -> withCode.with(again, code, HOME, ""))
                .isInstanceOf(WrongCode.class);
    }

    @Test
    void the_code_that_confirmed_the_app_does_not_sign_in() {
        var enrolment = begin.by(actor, PASSWORD);
        var code = OneTimeCode.of(secret(enrolment), OneTimeCode.step(Instant.now()));
        confirm.by(actor, enrolment.ticket(), code);
        var half = half();

        assertThatThrownBy(() -> withCode.with(half, code, HOME, "")).isInstanceOf(WrongCode.class);
    }

    @Test
    void of_many_who_bring_the_same_code_at_once_one_gets_in() throws Exception {
        var secret = setUp();
        var code = nextCode(secret);
        var entered = new ArrayList<Future<Boolean>>();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                var half = half();
                entered.add(
                        crowd.submit(
                                () ->
                                        catchThrowable(() -> withCode.with(half, code, HOME, ""))
                                                == null));
            }
        }

        int inside = 0;
        for (var one : entered) {
            inside += one.get() ? 1 : 0;
        }
        assertThat(inside).isEqualTo(1);
    }

    @Test
    void a_recovery_code_is_good_once_however_it_is_typed() {
        var enrolment = begin.by(actor, PASSWORD);
        var given = confirm.by(actor, enrolment.ticket(), codeOf(secret(enrolment), 0));
        assertThat(given).hasSize(10).doesNotHaveDuplicates();
        var typed = given.getFirst().toUpperCase(java.util.Locale.ROOT).replace('-', ' ');

        assertThat(sessions.person(withCode.with(half(), typed, HOME, ""))).hasValue(person);

        var again = half();
        assertThatThrownBy(() -> withCode.with(again, typed, HOME, ""))
                .isInstanceOf(WrongCode.class);
        assertThat(codes.left(actor)).isEqualTo(9);
    }

    @Test
    void wrong_codes_are_counted_together_with_wrong_passwords() {
        setUp();
        var half = half();
        for (int i = 0; i < SignIn.FAILURES_PER_ACCOUNT; i++) {
            assertThatThrownBy(() -> withCode.with(half, "000000", HOME, ""))
                    .isInstanceOf(WrongCode.class);
        }

        assertThatThrownBy(() -> withCode.with(half, "000000", HOME, ""))
                .isInstanceOf(TooManyAttempts.class);
        assertThatThrownBy(() -> signIn.with(person.login(), PASSWORD, HOME, ""))
                .isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void half_the_way_is_forgotten_after_ten_minutes() {
        setUp();
        var half = half();
        var later = Instant.now().plus(Duration.ofMinutes(10)).plusSeconds(1);
        var then = new Tickets(database, InstantSource.fixed(later));

        assertThat(then.look(Ticket.Purpose.HALF_SIGNED_IN, half)).isEmpty();
        assertThat(then.look(Ticket.Purpose.AUTHENTICATOR, half)).isEmpty();
    }

    @Test
    void a_new_password_ends_a_sign_in_that_is_half_done() {
        var secret = setUp();
        var half = half();

        changePassword.by(actor, "this session", PASSWORD, "another password");

        assertThatThrownBy(() -> withCode.with(half, nextCode(secret), HOME, ""))
                .isInstanceOf(SignInAgain.class);
    }

    @Test
    void an_app_that_shows_a_wrong_code_is_not_in_force() {
        var enrolment = begin.by(actor, PASSWORD);

        assertThatThrownBy(() -> confirm.by(actor, enrolment.ticket(), "000000"))
                .isInstanceOf(WrongCode.class);

        assertThat(factors.has(person)).isFalse();
        assertThat(enrolments.of(actor, enrolment.ticket())).isPresent();
    }

    @Test
    void nobody_confirms_an_app_of_somebody_else() {
        var enrolment = begin.by(actor, PASSWORD);
        var other = people.actor(people.named("editor").orElseThrow());
        var code = codeOf(secret(enrolment), 0);

        assertThatThrownBy(() -> confirm.by(other, enrolment.ticket(), code))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void setting_up_renewing_and_turning_off_ask_for_the_password() {
        assertThatThrownBy(() -> begin.by(actor, "not this one"))
                .isInstanceOf(PasswordNeeded.class);
        setUp();
        assertThatThrownBy(() -> renew.by(actor, "not this one"))
                .isInstanceOf(PasswordNeeded.class);
        assertThatThrownBy(() -> remove.by(actor, "not this one"))
                .isInstanceOf(PasswordNeeded.class);

        remove.by(actor, PASSWORD);

        assertThat(signIn.with(person.login(), PASSWORD, HOME, ""))
                .isInstanceOf(Entrance.Open.class);
        assertThat(codes.left(actor)).isZero();
        assertThat(journal.about("person:" + person.id(), 9))
                .extracting(entry -> entry.act())
                .contains("set-up-authenticator", "remove-authenticator");
    }

    @Test
    void new_recovery_codes_put_the_old_ones_out_of_force() {
        var enrolment = begin.by(actor, PASSWORD);
        var old = confirm.by(actor, enrolment.ticket(), codeOf(secret(enrolment), 0));
        var fresh = renew.by(actor, PASSWORD);
        var half = half();

        assertThatThrownBy(() -> withCode.with(half, old.getFirst(), HOME, ""))
                .isInstanceOf(WrongCode.class);
        assertThat(withCode.with(half, fresh.getFirst(), HOME, "")).isNotEmpty();
    }

    @Test
    void codes_are_nowhere_in_the_database() {
        var enrolment = begin.by(actor, PASSWORD);
        var given = confirm.by(actor, enrolment.ticket(), codeOf(secret(enrolment), 0));
        var kept =
                database.withHandle(
                        handle ->
                                handle.createQuery(
                                                "select encode(code_hash, 'escape')"
                                                        + " from account_recovery_code")
                                        .mapTo(String.class)
                                        .list());

        assertThat(kept).isNotEmpty().doesNotContainAnyElementsOf(given);
        assertThat(enrolment.toString()).doesNotContain(enrolment.secret());
    }

    @Test
    void an_administrator_requires_it_of_everybody_and_nobody_else_does() {
        var editor = people.actor(people.named("publisher").orElseThrow());
        assertThatThrownBy(() -> rule.by(editor, SecondFactorRule.REQUIRED))
                .isInstanceOf(ForAdministrators.class);
        assertThat(factors.isOwedBy(person, WayIn.PASSWORD)).isFalse();

        require();

        assertThat(factors.isOwedBy(person, WayIn.PASSWORD)).isTrue();
        setUp();
        assertThat(factors.isOwedBy(person, WayIn.PASSWORD)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(WayIn.class)
    void one_is_owed_only_where_it_is_required_by_who_has_none_and_came_by_less(WayIn way) {
        boolean enough = way == WayIn.PASSKEY || way == WayIn.SINGLE_SIGN_ON;
        assertThat(factors.isOwedBy(person, way)).isFalse();
        require();
        assertThat(factors.isOwedBy(person, way)).isEqualTo(!enough);

        setUp();

        assertThat(factors.isOwedBy(person, way)).isFalse();
        database.useHandle(handle -> handle.execute("delete from account_rule"));
        assertThat(factors.isOwedBy(person, way)).isFalse();
    }

    @Test
    void a_session_remembers_how_it_was_opened() {
        var open = (Entrance.Open) signIn.with(person.login(), PASSWORD, HOME, "");
        assertThat(way(open.session())).isEqualTo(WayIn.PASSWORD);
        var enrolment = begin.by(actor, PASSWORD);
        var secret = secret(enrolment);
        var given = confirm.by(actor, enrolment.ticket(), codeOf(secret, -1));

        assertThat(way(withCode.with(half(), nextCode(secret), HOME, "")))
                .isEqualTo(WayIn.AUTHENTICATOR);
        assertThat(way(withCode.with(half(), given.getFirst(), HOME, "")))
                .isEqualTo(WayIn.RECOVERY_CODE);
        assertThat(journal.about("person:" + person.id(), 9))
                .filteredOn(entry -> entry.act().equals("sign-in"))
                .extracting(entry -> entry.reason())
                .containsExactly("recovery-code", "authenticator", "password");
    }

    private WayIn way(String session) {
        return sessions.good(session).orElseThrow().way();
    }

    private void require() {
        rule.by(people.actor(people.named("admin").orElseThrow()), SecondFactorRule.REQUIRED);
    }

    private byte[] setUp() {
        var enrolment = begin.by(actor, PASSWORD);
        var secret = secret(enrolment);
        confirm.by(actor, enrolment.ticket(), codeOf(secret, -1));
        return secret;
    }

    private byte[] secret(Enrolment enrolment) {
        return enrolments.secret(actor, enrolment.ticket()).orElseThrow();
    }

    private static String codeOf(byte[] secret, int off) {
        return OneTimeCode.of(secret, OneTimeCode.step(Instant.now()) + off);
    }

    /** One that was not used to set up. */
    private static String nextCode(byte[] secret) {
        return codeOf(secret, 1);
    }

    private String half() {
        var entrance = signIn.with(person.login(), PASSWORD, HOME, "");
        return ((Entrance.Half) entrance).ticket();
    }
}
