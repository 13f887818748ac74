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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tilshi.InTilshi;
import tilshi.base.Invalid;
import tilshi.journal.Journal;
import tilshi.text.Language;

/** Who comes to work here, and who does no more. */
@InTilshi
class PeopleIT {

    private static final String HOME = "192.0.2.80";
    private static final String PASSWORD = "a good password";

    @Inject HirePerson hire;
    @Inject People people;
    @Inject Sessions sessions;
    @Inject SignIn signIn;
    @Inject InvitePerson invite;
    @Inject WithdrawInvitation withdraw;
    @Inject AcceptInvitation accept;
    @Inject Invitations invitations;
    @Inject AskForPassword ask;
    @Inject ResetPassword reset;
    @Inject ChangeGrants changeGrants;
    @Inject SuspendPerson suspend;
    @Inject RestorePerson restore;
    @Inject ChangeAddress changeAddress;
    @Inject WaiveAuthenticator waive;
    @Inject BeginAuthenticator begin;
    @Inject ConfirmAuthenticator confirm;
    @Inject Journal journal;
    @Inject Jdbi database;

    private final String unique = "n" + System.nanoTime();
    private final MailAddress mail = MailAddress.of(unique + "@example.kz");
    private Actor host;

    @BeforeEach
    void an_administrator_is_there() {
        host = hired("host" + unique, Grant.everywhere(Role.ADMINISTRATOR));
    }

    @AfterEach
    void forget() {
        database.useHandle(handle -> handle.execute("delete from account_attempt"));
    }

    @Test
    void who_is_hired_with_an_address_is_written_to_there_and_nobody_else_is() {
        var mail = MailAddress.of(unique + "@example.kz");
        var newcomer =
                new HirePerson.Newcomer(
                        "mail" + unique, "Жаңа", Language.KAZAKH, Optional.of(mail), List.of());
        var person = hire.with(newcomer, PASSWORD);

        assertThat(people.withMail(mail)).contains(person);
        var second =
                new HirePerson.Newcomer(
                        "late" + unique, "Жаңа", Language.KAZAKH, Optional.of(mail), List.of());
        assertThatThrownBy(() -> hire.with(second, PASSWORD)).isInstanceOf(Invalid.class);
        assertThat(people.named("late" + unique)).isEmpty();
    }

    @Test
    void who_was_invited_chooses_a_login_and_has_what_was_granted() {
        var grant = Grant.of("EDITOR:news:kk:region");
        var key = invite.by(host, invitation(grant));

        var session = accept.with(key, " " + unique.toUpperCase() + " ", PASSWORD, "Firefox");

        var person = sessions.person(session).orElseThrow();
        assertThat(person.login()).isEqualTo(unique);
        assertThat(people.actor(person).grants()).containsExactly(grant);
        assertThat(people.withMail(mail)).hasValue(person);
        assertThat(acts("person:" + person.id())).contains("accept-invitation", "sign-in");
    }

    @Test
    void a_link_is_good_once() {
        var key = invite.by(host, invitation(Grant.everywhere(Role.REPORTER)));
        accept.with(key, unique, PASSWORD, "");

        assertThatThrownBy(() -> accept.with(key, unique + "b", PASSWORD, ""))
                .isInstanceOf(LinkIsOver.class);
        assertThat(people.named(unique + "b")).isEmpty();
    }

    @Test
    void a_login_that_is_taken_uses_the_link_not_up() {
        var key = invite.by(host, invitation(Grant.everywhere(Role.REPORTER)));

        assertThatThrownBy(() -> accept.with(key, "editor", PASSWORD, ""))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> accept.with(key, unique, "short", "")).isInstanceOf(Invalid.class);
        assertThat(accept.with(key, unique, PASSWORD, "")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1abc", "қазақ", "a b", "a'--", "a/b", "a\nb"})
    void a_login_is_plain(String login) {
        var key = invite.by(host, invitation(Grant.everywhere(Role.REPORTER)));

        assertThatThrownBy(() -> accept.with(key, login, PASSWORD, "")).isInstanceOf(Invalid.class);
    }

    @Test
    void a_link_is_good_for_72_hours() {
        var key = invite.by(host, invitation(Grant.everywhere(Role.REPORTER)));

        assertThat(isGoodAfter(key, Duration.ofHours(72).minusMinutes(1))).isTrue();
        assertThat(isGoodAfter(key, Duration.ofHours(72).plusMinutes(1))).isFalse();
    }

    @Test
    void a_link_dies_with_the_right_of_who_gave_it() {
        var key = invite.by(host, invitation(Grant.everywhere(Role.REPORTER)));
        suspend.by(admin(), host.self());

        assertThatThrownBy(() -> accept.with(key, unique, PASSWORD, ""))
                .isInstanceOf(LinkIsOver.class);
    }

    @Test
    void an_invitation_is_withdrawn_and_a_second_one_replaces_the_first() {
        var first = invite.by(host, invitation(Grant.everywhere(Role.REPORTER)));
        var second = invite.by(host, invitation(Grant.everywhere(Role.EDITOR)));
        assertThat(invitations.of(first)).isEmpty();
        var open =
                invitations.open().stream()
                        .filter(one -> one.invitation().mail().equals(mail))
                        .toList();
        assertThat(open).hasSize(1);

        withdraw.by(host, open.getFirst().id());

        assertThat(invitations.of(second)).isEmpty();
    }

    @Test
    void nobody_but_an_administrator_of_the_whole_house_decides_who_works_here() {
        var brand = hired("brand" + unique, Grant.of("ADMINISTRATOR:news::"));
        var publisher = hired("pub" + unique, Grant.everywhere(Role.PUBLISHER));
        for (var actor : List.of(brand, publisher)) {
            assertForbidden(() -> invite.by(actor, invitation(Grant.everywhere(Role.REPORTER))));
            assertForbidden(() -> withdraw.by(actor, 1));
            assertForbidden(() -> changeGrants.by(actor, actor.self(), List.copyOf(host.grants())));
            assertForbidden(() -> suspend.by(actor, host.self()));
            assertForbidden(() -> restore.by(actor, host.self()));
            assertForbidden(() -> changeAddress.by(actor, actor.self(), mail));
            assertForbidden(() -> waive.by(actor, host.self()));
        }
    }

    @Test
    void who_is_kept_out_is_signed_out_and_may_nothing() {
        var actor = hired(unique, Grant.everywhere(Role.PUBLISHER));
        var session = enter(unique);

        suspend.by(host, actor.self());

        assertThat(sessions.person(session)).isEmpty();
        assertThatThrownBy(() -> enter(unique)).isInstanceOf(WrongPassword.class);
        assertThat(people.actor(people.named(unique).orElseThrow()).grants()).isEmpty();
        assertThat(acts("person:" + actor.self())).contains("suspend");

        restore.by(host, actor.self());
        assertThat(sessions.person(enter(unique))).isPresent();
        assertThat(people.actor(people.named(unique).orElseThrow()).grants()).hasSize(1);
    }

    @Test
    void who_lost_both_phone_and_codes_is_let_in_by_an_administrator() {
        var actor = hired(unique, Grant.everywhere(Role.REPORTER));
        var session = enter(unique);
        var enrolment = begin.by(actor, PASSWORD);
        var app = new TotpApp(enrolment.secret());
        var codes = confirm.by(actor, enrolment.ticket(), app.now());
        assertThat(codes).isNotEmpty();
        assertThat(isTwoSteps(actor)).isTrue();

        waive.by(host, actor.self());

        assertThat(isTwoSteps(actor)).isFalse();
        assertThat(sessions.person(session)).isEmpty();
        assertThat(sessions.person(enter(unique))).isPresent();
        assertThat(acts("person:" + actor.self())).contains("waive-authenticator");
        assertThatThrownBy(() -> waive.by(host, host.self())).isInstanceOf(Invalid.class);
    }

    @Test
    void who_moves_is_written_to_at_the_new_address_only() {
        invited();
        var actor = people.actor(people.named(unique).orElseThrow());
        var key = ask.with(mail).orElseThrow().key();
        var moved = MailAddress.of("moved." + mail);

        changeAddress.by(host, actor.self(), moved);

        assertThat(reset.isOpen(key)).isFalse();
        assertThat(ask.with(mail)).isEmpty();
        assertThat(ask.with(moved)).isPresent();
        assertThatThrownBy(() -> changeAddress.by(host, host.self(), moved))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void an_administrator_does_not_lock_themselves_out() {
        assertThatThrownBy(() -> suspend.by(host, host.self())).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> changeGrants.by(host, host.self(), List.of(Grant.of("EDITOR:::"))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void what_somebody_may_do_is_said_anew() {
        var actor = hired(unique, Grant.everywhere(Role.PUBLISHER));

        changeGrants.by(host, actor.self(), List.of(Grant.of("EDITOR:news:kk:")));

        assertThat(people.actor(people.named(unique).orElseThrow()).grants())
                .containsExactly(
                        new Grant(
                                Role.EDITOR,
                                Optional.of("news"),
                                Optional.of(Language.KAZAKH),
                                Optional.empty()));
        assertThat(acts("person:" + actor.self())).contains("change-grants");
    }

    @Test
    void who_has_forgotten_their_password_sets_a_new_one_by_letter() {
        invited();
        var session = enter(unique);
        var key = ask.with(mail).orElseThrow().key();

        reset.with(key, "another password");

        assertThat(sessions.person(session)).isEmpty();
        assertThatThrownBy(() -> enter(unique)).isInstanceOf(WrongPassword.class);
        assertThat(signIn.with(unique, "another password", HOME, "")).isNotNull();
        assertThatThrownBy(() -> reset.with(key, "a third password"))
                .isInstanceOf(LinkIsOver.class);
    }

    @Test
    void a_letter_for_one_thing_opens_nothing_else() {
        invited();
        var key = ask.with(mail).orElseThrow().key();
        var other =
                new Invitation(
                        MailAddress.of("b" + mail),
                        "Б",
                        Language.RUSSIAN,
                        List.of(Grant.of("EDITOR:::")));
        var invitation = invite.by(host, other);

        assertThat(sessions.person(key)).isEmpty();
        assertThat(invitations.of(key)).isEmpty();
        assertThat(reset.isOpen(invitation)).isFalse();
    }

    @Test
    void nobody_is_written_to_whom_nobody_knows_nor_too_often() {
        assertThat(ask.with(mail)).isEmpty();
        invited();
        for (int i = 0; i < AskForPassword.FOR_A_PERSON; i++) {
            assertThat(ask.with(mail)).isPresent();
        }
        assertThat(ask.with(mail)).isEmpty();

        for (int i = 0; i < AskForPassword.FROM_AN_ADDRESS; i++) {
            ask.countFrom(HOME);
        }
        assertThatThrownBy(() -> ask.countFrom(HOME)).isInstanceOf(TooManyAttempts.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@",
                "@b",
                "a@b c",
                "a@b\r\nBcc: x@y.kz",
                "a@b>",
                "\"a\"@b.kz",
                "a@@b.kz"
            })
    void what_is_no_address_is_refused(String typed) {
        assertThatThrownBy(() -> MailAddress.of(typed)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EDITOR", "KING:::", "EDITOR::xx:", "EDITOR:a:b:c:d"})
    void what_is_no_grant_is_refused(String code) {
        assertThatThrownBy(() -> Grant.of(code)).isInstanceOf(Invalid.class);
    }

    private boolean isTwoSteps(Actor actor) {
        return people.all().stream()
                .filter(one -> one.person().id() == actor.self())
                .allMatch(Colleague::twoSteps);
    }

    private void invited() {
        accept.with(
                invite.by(host, invitation(Grant.everywhere(Role.REPORTER))), unique, PASSWORD, "");
    }

    private Invitation invitation(Grant grant) {
        return new Invitation(mail, "Айгүл", Language.KAZAKH, List.of(grant));
    }

    private Actor admin() {
        return people.actor(people.named("admin").orElseThrow());
    }

    private Actor hired(String login, Grant grant) {
        return people.actor(hire.with(login, "Жаңа", PASSWORD, Language.KAZAKH, List.of(grant)));
    }

    private String enter(String login) {
        return ((Entrance.Open) signIn.with(login, PASSWORD, HOME, "")).session();
    }

    private boolean isGoodAfter(String key, Duration time) {
        var then = InstantSource.fixed(Instant.now().plus(time));
        return new Tickets(database, then).look(Ticket.Purpose.INVITATION, key).isPresent();
    }

    private List<String> acts(String subject) {
        return journal.about(subject, 20).stream().map(entry -> entry.act()).toList();
    }

    private static void assertForbidden(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(ForAdministrators.class);
    }
}
