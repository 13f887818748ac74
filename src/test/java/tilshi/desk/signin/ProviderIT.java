package tilshi.desk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.Web;

/** Single sign-on against a provider that tells the truth, and one that does not. */
@InTilshi
@QuarkusTestResource(value = SmallProvider.class, restrictToAnnotatedClass = true)
class ProviderIT {

    private static final String DESK = DeskPages.HOST;

    @Inject Web web;
    @Inject DeskPages desk;
    @Inject Jdbi database;

    SmallProvider provider;

    private final String mail = "sso" + System.nanoTime() + "@example.kz";
    private String cookie;

    @BeforeEach
    void somebody_works_here() {
        var admin = desk.cookie("admin");
        var invitation =
                Map.of(
                        "token", desk.token(admin),
                        "mail", mail,
                        "name", "Айгүл",
                        "speaks", "kk",
                        "role", "EDITOR");
        var page = Jsoup.parse(web.post(DESK, "/people/invite", admin, invitation).body());
        var key = page.select("code.secret").text().replaceFirst(".*key=", "");
        var login = "sso" + System.nanoTime();
        web.post(
                DESK,
                "/invitation",
                "a=b",
                Map.of("key", key, "login", login, "password", "a good password"));
    }

    @Test
    void whom_the_provider_vouches_for_comes_in() {
        provider.tells(truth(mail.toUpperCase()));

        var answer = comeBack(go("code-" + mail));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(web.get(DESK, "/account", "cookie", session(answer)).body()).contains("Айгүл");
        assertThat(web.get(DESK, "/sign-in").body()).contains("Test ID");
    }

    /** What the provider asks of its people is ruled there. */
    @Test
    void where_two_steps_are_required_the_word_of_the_provider_is_enough() {
        provider.tells(truth(mail));
        var admin = desk.cookie("admin");
        var rule = Map.of("token", desk.token(admin), "required", "yes");
        web.post(DESK, "/account/second-factor/rule", admin, rule);
        try {
            var session = session(comeBack(go("code-two" + mail)));
            assertThat(web.get(DESK, "/", "cookie", session).statusCode()).isEqualTo(200);
        } finally {
            database.useHandle(handle -> handle.execute("delete from account_rule"));
        }
    }

    @Test
    void ways_to_the_provider_begun_from_one_address_are_counted() {
        int begun = 0;
        while (begun < 400 && setOut().statusCode() == 303) {
            begun++;
        }

        assertThat(begun).isBetween(100, 300);
        database.useHandle(
                handle ->
                        handle.execute("delete from account_attempt where subject like 'begun:%'"));
        assertThat(setOut().statusCode()).isEqualTo(303);
    }

    @Test
    void nobody_comes_in_whom_the_newsroom_does_not_know() {
        provider.tells(truth("stranger@example.kz"));

        refused(comeBack(go("code-stranger" + mail)));
    }

    static Stream<Arguments> lies() {
        var past = Date.from(Instant.now().minusSeconds(120));
        return Stream.of(
                lie("another nonce", c -> c.claim("nonce", "made-up")),
                lie("no nonce", c -> c.claim("nonce", null)),
                lie("another audience", c -> c.audience("somebody-else")),
                lie("several audiences", c -> c.audience(List.of("x", "y"))),
                lie("another issuer", c -> c.issuer("https://evil.example")),
                lie("expired", c -> c.expirationTime(past)),
                lie("no expiry", c -> c.expirationTime(null)),
                lie("from the future", c -> c.issueTime(Date.from(Instant.now().plusSeconds(600)))),
                lie("mail not verified", c -> c.claim("email_verified", false)),
                lie("mail perhaps verified", c -> c.claim("email_verified", "true")),
                lie("no word of verification", c -> c.claim("email_verified", null)),
                lie("no mail", c -> c.claim("email", null)),
                lie("mail that is none", c -> c.claim("email", "' or 1=1")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void a_token_that_says_anything_wrong_opens_nothing(
            String name, UnaryOperator<JWTClaimsSet.Builder> twist) {
        provider.tells(new SmallProvider.Story(mail, twist, SmallProvider.Seal.OWN_KEY));

        refused(comeBack(go("code-" + name.hashCode() + mail)));
    }

    @ParameterizedTest
    @EnumSource(value = SmallProvider.Seal.class, mode = EnumSource.Mode.EXCLUDE, names = "OWN_KEY")
    void a_token_the_provider_has_not_signed_opens_nothing(SmallProvider.Seal seal) {
        provider.tells(new SmallProvider.Story(mail, c -> c, seal));

        refused(comeBack(go("code-" + seal + mail)));
    }

    @Test
    void clocks_may_differ_by_a_minute() {
        var just = Date.from(Instant.now().minusSeconds(30));
        provider.tells(
                new SmallProvider.Story(
                        mail, c -> c.expirationTime(just), SmallProvider.Seal.OWN_KEY));

        assertThat(comeBack(go("code-late" + mail)).statusCode()).isEqualTo(303);
    }

    @Test
    void who_did_not_set_out_here_does_not_come_back_here() {
        provider.tells(truth(mail));
        var back = go("code-csrf" + mail);
        int before = provider.tokens();

        cookie = "tilshi-half=somebody-elses";
        refused(comeBack(back));
        cookie = "a=b";
        refused(comeBack(back));

        assertThat(provider.tokens()).isEqualTo(before);
    }

    @Test
    void a_return_is_good_once() {
        provider.tells(truth(mail));
        var back = go("code-once" + mail);

        assertThat(comeBack(back).statusCode()).isEqualTo(303);
        refused(comeBack(back));
    }

    @Test
    void without_a_code_there_is_nothing_to_believe() {
        var back = go("code-none" + mail);

        refused(comeBack(back.replaceFirst("code=[^&]*&", "error=access_denied&")));
    }

    private static Arguments lie(String name, UnaryOperator<JWTClaimsSet.Builder> twist) {
        return Arguments.of(name, twist);
    }

    private static SmallProvider.Story truth(String mail) {
        return new SmallProvider.Story(mail, c -> c, SmallProvider.Seal.OWN_KEY);
    }

    /** To the provider, which confirms; the address to come back to. */
    private HttpResponse<String> setOut() {
        return web.get(DESK, "/sign-in/provider");
    }

    private String go(String code) {
        var answer = setOut();
        assertThat(answer.statusCode()).isEqualTo(303);
        cookie = cookie(answer, "tilshi-half");
        return provider.confirm(
                answer.headers().firstValue("location").orElseThrow(),
                Integer.toHexString(code.hashCode()));
    }

    private HttpResponse<String> comeBack(String path) {
        return web.get(DESK, path, "cookie", cookie);
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().allValues("set-cookie"))
                .noneMatch(cookie -> cookie.startsWith("tilshi="));
    }

    private static String session(HttpResponse<String> answer) {
        return cookie(answer, "tilshi");
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("set-cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst()
                .orElseThrow()
                .replaceFirst(";.*", "");
    }
}
