package tilshi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.webauthn4j.data.client.challenge.DefaultChallenge;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tilshi.InTilshi;
import tilshi.Web;
import tilshi.text.Language;

/** What is sent of passkeys is believed in one case and refused in all others. */
@InTilshi
class PasskeyIT {

    private static final PasskeyPlace DESK =
            new PasskeyPlace("desk.localhost", "http://desk.localhost");
    private static final String PASSWORD = "a good password";
    private static final String HOME = "192.0.2.79";

    @Inject HirePerson hire;
    @Inject People people;
    @Inject Sessions sessions;
    @Inject BeginPasskey begin;
    @Inject AddPasskey add;
    @Inject RemovePasskey remove;
    @Inject Passkeys passkeys;
    @Inject SignInWithPasskey signIn;
    @Inject SignIn withPassword;
    @Inject RuleSecondFactor rule;
    @Inject Web web;
    @Inject Jdbi database;

    private final SoftDevice device = new SoftDevice();
    private Person person;
    private Actor actor;

    @BeforeEach
    void somebody_is_hired() {
        var login = "pass" + System.nanoTime();
        person = hire.with(login, "Жаңа", PASSWORD, Language.KAZAKH, List.of());
        actor = people.actor(person);
    }

    @AfterEach
    void forget() {
        database.useHandle(handle -> handle.execute("delete from account_attempt"));
        database.useHandle(handle -> handle.execute("delete from account_rule"));
    }

    @Test
    void a_device_that_was_added_lets_its_owner_in() {
        add.by(actor, DESK, " My key ", device.makes(begin.by(actor, PASSWORD), DESK));

        var session = signIn.with(DESK, device.signs(signIn.challenge(HOME), DESK), HOME, "");

        assertThat(sessions.person(session)).hasValue(person);
        assertThat(passkeys.of(actor)).extracting(Passkey::name).containsExactly("My key");
        assertThat(passkeys.of(actor).getFirst().used()).isPresent();
    }

    /** The device, and its owner recognised by it: two steps in one. */
    @Test
    void where_two_steps_are_required_a_passkey_is_enough_and_a_password_beside_it_is_not() {
        added();
        var admin = people.actor(people.named("admin").orElseThrow());
        rule.by(admin, SecondFactorRule.REQUIRED);
        var byKey = signIn.with(DESK, device.signs(signIn.challenge(HOME), DESK), HOME, "");
        var open = (Entrance.Open) withPassword.with(person.login(), PASSWORD, HOME, "");

        assertThat(front(byKey)).isEqualTo(200);
        assertThat(front(open.session())).isEqualTo(303);
        assertThat(page(byKey, "/account/second-factor")).doesNotContain("note wait");
        assertThat(page(open.session(), "/account/second-factor")).contains("note wait");
    }

    private int front(String session) {
        return web.get(DESK.host(), "/", "cookie", "tilshi=" + session).statusCode();
    }

    private String page(String session, String path) {
        return web.get(DESK.host(), path, "cookie", "tilshi=" + session).body();
    }

    /** Each is a row: nobody fills the table without signing in. */
    @Test
    void sign_ins_begun_from_one_address_are_counted() {
        for (int i = 0; i < SignIn.BEGUN_PER_ADDRESS; i++) {
            signIn.challenge(HOME);
        }

        assertThatThrownBy(() -> signIn.challenge(HOME)).isInstanceOf(TooManyAttempts.class);
        assertThat(signIn.challenge("192.0.2.2")).isNotEmpty();
    }

    @Test
    void the_challenge_of_one_person_adds_nothing_to_another() {
        var other = people.actor(people.named("editor").orElseThrow());
        var made = device.makes(begin.by(other, "tilshi-demo"), DESK);

        assertThatThrownBy(() -> add.by(actor, DESK, "", made)).isInstanceOf(WrongPasskey.class);
    }

    @Test
    void a_challenge_is_good_once_even_for_who_fails() {
        added();
        var challenge = signIn.challenge(HOME);
        var elsewhere = new PasskeyPlace("desk.localhost", "http://evil.localhost");

        refused(device.signs(challenge, elsewhere));
        refused(device.signs(challenge, DESK));
    }

    @Test
    void a_challenge_nobody_gave_is_refused() {
        added();

        refused(device.signs(Tokens.fresh(), DESK));
        refused(device.signs(begin.by(actor, PASSWORD), DESK));
    }

    @Test
    void another_site_gets_no_signature_that_is_good_here() {
        added();

        refused(device.signs(signIn.challenge(HOME), new PasskeyPlace("evil.test", DESK.origin())));
        refused(
                device.signs(
                        signIn.challenge(HOME), new PasskeyPlace(DESK.host(), "http://e.test")));
    }

    @Test
    void a_device_that_did_not_recognise_anybody_is_refused() {
        added();

        refused(device.flagged(SoftDevice.PRESENT).signs(signIn.challenge(HOME), DESK));
        refused(device.flagged(SoftDevice.RECOGNISED).signs(signIn.challenge(HOME), DESK));
    }

    @Test
    void a_copy_of_a_device_shows_by_its_counter() {
        added();
        device.counts(7);
        signIn.with(DESK, device.signs(signIn.challenge(HOME), DESK), HOME, "");
        device.counts(3);

        refused(device.signs(signIn.challenge(HOME), DESK));
    }

    @Test
    void another_device_signs_for_nobody() {
        added();
        var stranger = new SoftDevice().called(device);

        refused(stranger.signs(signIn.challenge(HOME), DESK));
        refused(new SoftDevice().signs(signIn.challenge(HOME), DESK));
    }

    @Test
    void who_removes_a_passkey_is_let_in_by_it_no_more() {
        added();
        var other = people.actor(people.named("editor").orElseThrow());
        var id = passkeys.of(actor).getFirst().id();
        assertThatThrownBy(() -> remove.by(other, id)).isInstanceOf(tilshi.base.NotFound.class);

        remove.by(actor, id);

        refused(device.signs(signIn.challenge(HOME), DESK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "null",
                "[]",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":"
                        + "{\"clientDataJSON\":\"e30\",\"attestationObject\":\"oA\","
                        + "\"authenticatorData\":\"AA\",\"signature\":\"AA\"},"
                        + "\"clientExtensionResults\":{}}"
            })
    void broken_answers_are_refused_like_false_ones(String answer) {
        refused(answer);
        assertThatThrownBy(() -> add.by(actor, DESK, "", answer)).isInstanceOf(WrongPasskey.class);
    }

    @Test
    void an_endless_answer_is_not_read() {
        refused("[".repeat(100_000));
    }

    @Test
    void a_challenge_is_long_enough() {
        assertThat(new DefaultChallenge(signIn.challenge(HOME)).getValue()).hasSize(32);
        assertThat(Base64.getUrlDecoder().decode(signIn.challenge(HOME))).hasSize(32);
        assertThat(signIn.challenge(HOME).getBytes(StandardCharsets.US_ASCII)).hasSize(43);
    }

    private void added() {
        add.by(actor, DESK, "Key", device.makes(begin.by(actor, PASSWORD), DESK));
    }

    private void refused(String answer) {
        assertThatThrownBy(() -> signIn.with(DESK, answer, HOME, ""))
                .isInstanceOf(WrongPasskey.class);
    }
}
