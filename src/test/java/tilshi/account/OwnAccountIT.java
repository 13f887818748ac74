package tilshi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.base.Invalid;
import tilshi.base.NotFound;
import tilshi.journal.Journal;
import tilshi.text.Language;

/** What a person does with their own account. */
@InTilshi
class OwnAccountIT {

    private static final String PASSWORD = "the old password";
    private static final String FRESH = "the new password";

    @Inject HirePerson hire;
    @Inject People people;
    @Inject Sessions sessions;
    @Inject SignIn signIn;
    @Inject EndSession endSession;
    @Inject EndOtherSessions endOthers;
    @Inject EndSessions endAll;
    @Inject ChangePassword changePassword;
    @Inject ChooseLanguage chooseLanguage;
    @Inject Journal journal;
    @Inject Jdbi database;

    private Person person;
    private Actor actor;
    private String here;
    private String there;

    @BeforeEach
    void somebody_is_signed_in_on_two_devices() {
        var login = "own" + System.nanoTime();
        person = hire.with(login, "Жаңа", PASSWORD, Language.KAZAKH, List.of());
        actor = people.actor(person);
        here = signIn(PASSWORD, "Mozilla/5.0 (X11; Linux x86_64) Firefox/145.0");
        there = signIn(PASSWORD, "Mozilla/5.0 (Linux; Android 15) Chrome/142 Safari/537");
    }

    @AfterEach
    void forget() {
        database.useHandle(handle -> handle.execute("delete from account_attempt"));
    }

    @Test
    void a_person_sees_where_they_are_signed_in_this_device_first() {
        var devices = sessions.of(actor, here);

        assertThat(devices)
                .extracting(Device::agent)
                .containsExactly(new Agent("Firefox", "Linux"), new Agent("Chrome", "Android"));
        assertThat(devices).extracting(Device::here).containsExactly(true, false);
    }

    @Test
    void one_device_is_signed_out_and_the_journal_says_so() {
        endSession.by(actor, sessions.of(actor, here).getLast().id());

        assertThat(sessions.person(there)).isEmpty();
        assertThat(sessions.person(here)).isPresent();
        assertThat(lastAct()).isEqualTo("end-session");
    }

    @Test
    void nobody_signs_out_a_device_of_somebody_else() {
        var other = people.actor(people.named("editor").orElseThrow());
        var device = sessions.of(actor, here).getLast().id();

        assertThatThrownBy(() -> endSession.by(other, device)).isInstanceOf(NotFound.class);
        assertThat(sessions.person(there)).isPresent();
    }

    @Test
    void all_other_devices_are_signed_out() {
        endOthers.by(actor, here);

        assertThat(sessions.person(there)).isEmpty();
        assertThat(sessions.person(here)).isPresent();
        assertThat(lastAct()).isEqualTo("end-other-sessions");
    }

    @Test
    void every_device_is_signed_out() {
        endAll.by(actor);

        assertThat(sessions.person(there)).isEmpty();
        assertThat(sessions.person(here)).isEmpty();
        assertThat(lastAct()).isEqualTo("end-sessions");
    }

    @Test
    void a_new_password_ends_other_sessions_and_the_old_one_is_good_no_more() {
        changePassword.by(actor, here, PASSWORD, FRESH);

        assertThat(sessions.person(there)).isEmpty();
        assertThat(sessions.person(here)).isPresent();
        assertThat(lastAct()).isEqualTo("change-password");
        assertThat(signIn(FRESH, "")).isNotEmpty();
        assertThatThrownBy(() -> signIn(PASSWORD, "")).isInstanceOf(WrongPassword.class);
    }

    @Test
    void without_the_old_password_nothing_changes() {
        assertThatThrownBy(() -> changePassword.by(actor, here, "not this one", FRESH))
                .isInstanceOf(PasswordNeeded.class);
        assertThatThrownBy(() -> changePassword.by(actor, here, PASSWORD, "short"))
                .isInstanceOf(Invalid.class);

        assertThat(sessions.person(there)).isPresent();
        assertThat(signIn(PASSWORD, "")).isNotEmpty();
    }

    @Test
    void a_borrowed_session_guesses_the_password_no_oftener_than_a_stranger() {
        for (int i = 0; i < SignIn.FAILURES_PER_ACCOUNT; i++) {
            assertThatThrownBy(() -> changePassword.by(actor, here, "not this one", FRESH))
                    .isInstanceOf(PasswordNeeded.class);
        }

        assertThatThrownBy(() -> changePassword.by(actor, here, PASSWORD, FRESH))
                .isInstanceOf(TooManyAttempts.class);
        assertThatThrownBy(() -> signIn(PASSWORD, "")).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void the_desk_speaks_the_language_that_was_chosen() {
        chooseLanguage.by(actor, Language.ENGLISH);

        assertThat(sessions.person(here).orElseThrow().language()).isEqualTo(Language.ENGLISH);
        assertThat(lastAct()).isEqualTo("choose-language");
    }

    private String signIn(String password, String agent) {
        return ((Entrance.Open) signIn.with(person.login(), password, "192.0.2.77", agent))
                .session();
    }

    private String lastAct() {
        return journal.about("person:" + person.id(), 1).getFirst().act();
    }
}
