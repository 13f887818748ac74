package tilshi.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.Web;

/** Letters on their whole way: from a form of the desk through SMTP to the link that is opened. */
@InTilshi
@QuarkusTestResource(value = MailServer.class, restrictToAnnotatedClass = true)
class LettersIT implements MailServer.Reader {

    private static final String DESK = DeskPages.HOST;
    private static final Pattern KEY = Pattern.compile("\\?key=([A-Za-z0-9_-]{43})\\s");

    @Inject Web web;
    @Inject DeskPages desk;

    private GreenMail server;

    @Override
    public void reads(GreenMail mails) {
        server = mails;
    }

    @Test
    void an_invited_person_comes_in_and_finds_back_when_they_forget() throws Exception {
        var mail = "aigul" + System.nanoTime() + "@example.kz";
        assertThat(invite(mail, "ru").body()).contains("жіберілді");
        var letter = next();
        assertThat(letter.getSubject()).isEqualTo("desk.localhost: приглашение в редакцию");
        assertThat(letter.getFrom()[0].toString()).isEqualTo("desk@example.kz");
        assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly(mail);
        assertThat(words(letter)).contains("Здравствуйте, Айгүл!").contains("72 часа");
        var key = key(letter);

        // Scanners of mail open links: that uses nothing up.
        assertThat(web.get(DESK, "/invitation?key=" + key).statusCode()).isEqualTo(200);
        var login = "aigul" + System.nanoTime();
        assertThat(accept(key, login).statusCode()).isEqualTo(303);
        assertThat(accept(key, login + "b").statusCode()).isEqualTo(410);

        forgets(mail, login);
    }

    private void forgets(String mail, String login) throws Exception {
        var known = web.post(DESK, "/forgotten", "a=b", Map.of("mail", mail)).body();
        var letter = next();
        var unknown = web.post(DESK, "/forgotten", "a=b", Map.of("mail", "no@example.kz")).body();
        assertThat(unknown).isEqualTo(known);
        assertThat(words(letter)).contains("новый пароль");
        var fields = Map.of("key", key(letter), "password", "a second password");

        assertThat(web.get(DESK, "/forgotten/new?key=" + key(letter)).statusCode()).isEqualTo(200);
        assertThat(web.post(DESK, "/forgotten/new", "a=b", fields).statusCode()).isEqualTo(200);
        assertThat(web.post(DESK, "/forgotten/new", "a=b", fields).statusCode()).isEqualTo(410);

        assertThat(signIn(login, "a good password")).isEqualTo(403);
        assertThat(signIn(login, "a second password")).isEqualTo(303);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void where_the_server_is_away_the_administrator_gets_the_link() {
        server.stop();
        try {
            var page = Jsoup.parse(invite("b" + System.nanoTime() + "@example.kz", "kk").body());

            assertThat(page.select(".note.wait").text()).isNotEmpty();
            assertThat(page.select("code.secret").text())
                    .startsWith("http://desk.localhost/invitation?key=");
        } finally {
            server.start();
        }
    }

    private HttpResponse<String> invite(String mail, String speaks) {
        var cookie = desk.cookie("admin");
        var fields = new HashMap<String, String>();
        fields.put("token", desk.token(cookie));
        fields.put("mail", mail);
        fields.put("name", "Айгүл");
        fields.put("speaks", speaks);
        fields.put("role", "EDITOR");
        fields.put("place", "news/region");
        fields.put("language", "ru");
        return web.post(DESK, "/people/invite", cookie, fields);
    }

    private HttpResponse<String> accept(String key, String login) {
        var fields = Map.of("key", key, "login", login, "password", "a good password");
        return web.post(DESK, "/invitation", "a=b", fields);
    }

    private int signIn(String login, String password) {
        var fields = Map.of("login", login, "password", password);
        return web.post(DESK, "/sign-in", "a=b", fields).statusCode();
    }

    private MimeMessage next() throws Exception {
        assertThat(server.waitForIncomingEmail(10_000, 1)).isTrue();
        var letter = server.getReceivedMessages()[0];
        server.purgeEmailFromAllMailboxes();
        return letter;
    }

    private static String words(MimeMessage letter) throws Exception {
        return letter.getContent().toString();
    }

    private static String key(MimeMessage letter) throws Exception {
        var key = KEY.matcher(words(letter));
        assertThat(key.find()).as(words(letter)).isTrue();
        return key.group(1);
    }
}
