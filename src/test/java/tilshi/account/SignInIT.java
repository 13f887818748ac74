package tilshi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tilshi.InTilshi;
import tilshi.journal.Journal;
import tilshi.ops.sample.SampleNewsroom;

/** Who knows the password gets in; who guesses is told nothing and soon has to wait. */
@InTilshi
class SignInIT {

    private static final String HOME = "192.0.2.1";

    @Inject SignIn signIn;
    @Inject SignOut signOut;
    @Inject Sessions sessions;
    @Inject People people;
    @Inject Journal journal;
    @Inject Jdbi database;

    /** Before, and after: other tests sign in as the same people. */
    @BeforeEach
    @AfterEach
    void nobody_has_tried_yet() {
        database.useHandle(handle -> handle.execute("delete from account_attempt"));
    }

    @Test
    void who_knows_the_password_gets_a_session_and_the_journal_says_so() {
        var token = enter("editor", SampleNewsroom.PASSWORD, HOME, "Firefox");

        var person = sessions.person(token).orElseThrow();
        assertThat(person.login()).isEqualTo("editor");
        assertThat(journal.about("person:" + person.id(), 1).getFirst().act()).isEqualTo("sign-in");
    }

    @Test
    void a_login_is_taken_as_people_type_it() {
        assertThat(sessions.person(enter(" Editor ", SampleNewsroom.PASSWORD, HOME, "")))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"editor", "nobody", "", "editor'--", "a\u0000b", "қ"})
    void a_wrong_password_and_an_unknown_login_look_alike(String login) {
        var refusal = catchThrowable(() -> signIn.with(login, "wrong-password", HOME, ""));

        assertThat(refusal).isInstanceOf(WrongPassword.class);
        assertThat(refusal.getMessage()).isEqualTo(new WrongPassword().getMessage());
        assertThat(count("account_attempt")).isEqualTo(2);
    }

    /** Not by timing: for an unknown login the hash that is checked is one nobody can match. */
    @Test
    void for_an_unknown_login_a_hash_as_costly_as_any_is_checked() {
        var real = people.passwordHash("editor").orElseThrow();

        assertThat(Passwords.NOBODY.split("\\$")[3]).isEqualTo(real.split("\\$")[3]);
        assertThat(people.passwordHash("nobody")).isEmpty();
    }

    @Test
    void after_ten_failures_an_account_is_closed_even_to_the_right_password() {
        for (int i = 0; i < SignIn.FAILURES_PER_ACCOUNT; i++) {
            fail("reporter", "198.51.100." + i);
        }

        assertThatThrownBy(() -> signIn.with("reporter", SampleNewsroom.PASSWORD, HOME, ""))
                .isInstanceOf(TooManyAttempts.class);
        assertThat(enter("editor", SampleNewsroom.PASSWORD, HOME, "")).isNotEmpty();
    }

    @Test
    void nine_failures_close_nothing() {
        for (int i = 0; i < SignIn.FAILURES_PER_ACCOUNT - 1; i++) {
            fail("reporter", HOME);
        }

        assertThat(enter("reporter", SampleNewsroom.PASSWORD, HOME, "")).isNotEmpty();
    }

    @Test
    void an_unknown_account_is_closed_just_like_a_known_one() {
        for (int i = 0; i < SignIn.FAILURES_PER_ACCOUNT; i++) {
            fail("nobody", "198.51.100." + i);
        }

        assertThatThrownBy(() -> signIn.with("nobody", "wrong-password", HOME, ""))
                .isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void after_forty_failures_an_address_is_closed_to_every_account() {
        for (int i = 0; i < SignIn.FAILURES_PER_ADDRESS; i++) {
            fail("guess" + i, HOME);
        }

        assertThatThrownBy(() -> signIn.with("editor", SampleNewsroom.PASSWORD, HOME, ""))
                .isInstanceOf(TooManyAttempts.class);
        assertThat(enter("editor", SampleNewsroom.PASSWORD, "192.0.2.2", "")).isNotEmpty();
    }

    @Test
    void guesses_made_at_once_count_like_guesses_made_one_after_another() throws Exception {
        var refusals = new ArrayList<Future<Throwable>>();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 48; i++) {
                var from = "198.51.100." + i;
                refusals.add(
                        crowd.submit(
                                () ->
                                        catchThrowable(
                                                () -> signIn.with("reporter", "guess", from, ""))));
            }
        }

        int judged = 0;
        for (var refusal : refusals) {
            judged += refusal.get() instanceof WrongPassword ? 1 : 0;
        }
        assertThat(judged).isEqualTo(SignIn.FAILURES_PER_ACCOUNT);
    }

    @Test
    void a_crowd_whose_passwords_are_being_hashed_holds_no_connection() throws Exception {
        var crowd = new ArrayList<Thread>();
        Passwords.AT_ONCE.acquire(4);
        try {
            for (int i = 0; i < 32; i++) {
                var login = "guess" + i;
                crowd.add(Thread.ofVirtual().start(() -> fail(login, HOME)));
            }
            for (int i = 0; i < 1_000 && Passwords.AT_ONCE.getQueueLength() < 32; i++) {
                Thread.sleep(10);
            }

            assertThat(Passwords.AT_ONCE.getQueueLength()).isEqualTo(32);
            assertThat(people.named("editor")).isPresent();
        } finally {
            Passwords.AT_ONCE.release(4);
        }
        for (var thread : crowd) {
            thread.join();
        }
    }

    @Test
    void a_right_password_is_no_failure() {
        for (int i = 0; i < SignIn.FAILURES_PER_ACCOUNT + 1; i++) {
            assertThat(enter("editor", SampleNewsroom.PASSWORD, HOME, "")).isNotEmpty();
        }

        assertThat(count("account_attempt")).isZero();
    }

    @Test
    void a_quarter_of_an_hour_later_the_door_is_open_again() {
        for (int i = 0; i < SignIn.FAILURES_PER_ACCOUNT; i++) {
            fail("reporter", HOME);
        }
        var later = Instant.now().plus(Attempts.WINDOW).plusSeconds(1);
        var then = new Attempts(database, InstantSource.fixed(later));

        assertThat(then.recent("login:reporter")).isZero();
        assertThat(at(later.minus(Duration.ofMinutes(1))).recent("login:reporter")).isEqualTo(10);
    }

    @Test
    void signing_out_ends_the_session_and_only_that_one() {
        var here = enter("editor", SampleNewsroom.PASSWORD, HOME, "Firefox");
        var there = enter("editor", SampleNewsroom.PASSWORD, HOME, "Chromium");

        signOut.by(people.actor(people.named("editor").orElseThrow()), here);

        assertThat(sessions.person(here)).isEmpty();
        assertThat(sessions.person(there)).isPresent();
    }

    @Test
    void a_token_is_nowhere_in_the_database() {
        var token = enter("editor", SampleNewsroom.PASSWORD, HOME, "Firefox");

        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        var rows =
                database.withHandle(
                        handle ->
                                handle.createQuery(
                                                """
                                                select s::text || encode(token_hash, 'escape')
                                                from account_session s
                                                """)
                                        .mapTo(String.class)
                                        .list());
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(token));
        assertThat(sessions.person(token + "x")).isEmpty();
        assertThat(sessions.person("")).isEmpty();
    }

    private String enter(String login, String password, String address, String agent) {
        return ((Entrance.Open) signIn.with(login, password, address, agent)).session();
    }

    private Attempts at(Instant instant) {
        return new Attempts(database, InstantSource.fixed(instant));
    }

    private void fail(String login, String address) {
        assertThatThrownBy(() -> signIn.with(login, "wrong-password", address, ""))
                .isInstanceOf(WrongPassword.class);
    }

    private long count(String table) {
        return database.withHandle(
                handle ->
                        handle.createQuery("select count(*) from " + table)
                                .mapTo(Long.class)
                                .one());
    }
}
