package tilshi.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.Web;
import tilshi.account.ChangeAddress;
import tilshi.account.HirePerson;
import tilshi.account.MailAddress;
import tilshi.account.Mailbag;
import tilshi.account.People;
import tilshi.account.Person;
import tilshi.desk.people.MailServer;
import tilshi.ops.sample.SampleNewsroom;
import tilshi.story.Newsroom;
import tilshi.text.Language;

/** Letters about notices: none is lost, none is sent twice, several of one moment are one. */
@InTilshi
@QuarkusTestResource(value = MailServer.class, restrictToAnnotatedClass = true)
class PostsIT implements MailServer.Reader {

    @Inject Notices notices;
    @Inject Posts posts;
    @Inject LetterChoices choices;
    @Inject Mailbag mailbag;
    @Inject People people;
    @Inject DeskAddress desk;
    @Inject HirePerson hire;
    @Inject ChangeAddress changeAddress;
    @Inject Newsroom newsroom;
    @Inject DeskPages pages;
    @Inject Web web;
    @Inject Jdbi database;

    private GreenMail server;
    private Person person;
    private final String mail = "o" + System.nanoTime() + "@example.kz";
    private final Instant start = Instant.now();

    @Override
    public void reads(GreenMail mails) {
        server = mails;
    }

    @BeforeEach
    void somebodyWithAnAddress() throws Exception {
        database.useHandle(handle -> handle.execute("delete from notice_post"));
        server.purgeEmailFromAllMailboxes();
        var login = "hears" + System.nanoTime();
        person = hire.with(login, "Айгүл", SampleNewsroom.PASSWORD, Language.RUSSIAN, List.of());
        changeAddress.by(newsroom.chief(), person.id(), MailAddress.of(mail));
    }

    @Test
    void what_happens_within_two_minutes_is_one_letter_with_a_way_to_each() throws Exception {
        tell("returned", "Нет <b>источника</b>");
        tell("approved", "");
        send(Duration.ofSeconds(100));
        assertThat(server.getReceivedMessages()).isEmpty();

        send(Duration.ofSeconds(130));
        send(Duration.ofSeconds(600));

        var letter = only();
        assertThat(letter.getSubject()).isEqualTo("desk.localhost: новых уведомлений — 2");
        assertThat(letter.getAllRecipients()[0].toString()).isEqualTo(mail);
        var words = letter.getContent().toString();
        assertThat(words)
                .contains("Здравствуйте, Айгүл!")
                .contains("Алихан возвращает «Мост» на доработку")
                .contains("«Нет <b>источника</b>»")
                .contains("Алихан одобряет «Мост»");
        var newest = notices.of(person.id(), Long.MAX_VALUE, 1).getFirst();
        assertThat(words).contains("http://desk.localhost").contains("/notices/" + newest.id());
        var cookie = pages.cookie(person.login());
        var opened = web.get(DeskPages.HOST, "/notices/" + newest.id(), "cookie", cookie);
        assertThat(opened.headers().firstValue("location").orElse("")).endsWith("/articles/1");
        assertThat(notices.unread(person.id())).isEqualTo(1);
    }

    @Test
    void one_notice_is_its_own_subject_and_what_was_read_needs_no_letter() throws Exception {
        tell("returned", "");
        send(Duration.ofMinutes(3));
        assertThat(only().getSubject()).isEqualTo("Алихан возвращает «Мост» на доработку");
        server.purgeEmailFromAllMailboxes();

        tell("approved", "");
        notices.readAll(person.id(), Long.MAX_VALUE);
        send(Duration.ofMinutes(3));
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(waiting()).isZero();
    }

    @Test
    void a_server_that_is_away_is_asked_again_later_and_gets_the_letter_once() throws Exception {
        tell("returned", "");
        server.stop();
        try {
            send(Duration.ofMinutes(3));
            assertThat(waiting()).isEqualTo(1);
        } finally {
            server.start();
        }
        send(Duration.ofSeconds(190));
        assertThat(server.getReceivedMessages()).as("not at once").isEmpty();

        send(Duration.ofMinutes(5));
        send(Duration.ofMinutes(50));
        assertThat(only().getSubject()).contains("Мост");
        assertThat(waiting()).isZero();
    }

    @Test
    void pauses_grow_and_end_after_two_days() {
        assertThat(IntStream.of(1, 2, 3, 8, 60).mapToObj(Posts::pause))
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(4),
                        Duration.ofHours(2),
                        Duration.ofHours(2));
        tell("returned", "");
        send(Duration.ofHours(49));
        assertThat(waiting()).isZero();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_node_that_dies_with_a_letter_in_its_hands_leaves_it_to_the_others() throws Exception {
        tell("returned", "");
        var due = start.plus(Duration.ofMinutes(3));
        assertThat(posts.claim(due)).isPresent();
        assertThat(posts.claim(due)).as("somebody has it").isEmpty();

        send(Duration.ofMinutes(6));
        assertThat(only().getSubject()).contains("Мост");
    }

    @Test
    void many_nodes_send_a_letter_once() throws Exception {
        for (int i = 0; i < 20; i++) {
            tell("answered", "слово " + i);
        }
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Void> node =
                    () -> {
                        send(Duration.ofMinutes(4));
                        return null;
                    };
            for (var done : nodes.invokeAll(List.of(node, node, node, node))) {
                done.get();
            }
        }
        var told = new StringBuilder();
        for (var letter : server.getReceivedMessages()) {
            told.append(letter.getContent());
        }
        for (int i = 0; i < 20; i++) {
            assertThat(told.toString().split("«слово " + i + "»")).hasSize(2);
        }
    }

    @Test
    void who_wants_no_letters_gets_none_and_what_was_rolled_back_is_not_sent() {
        choices.choose(person.id(), false);
        tell("returned", "");
        assertThat(waiting()).isZero();
        choices.choose(person.id(), true);
        tell("returned", "");
        assertThat(waiting()).isEqualTo(1);
        choices.choose(person.id(), false);
        assertThat(waiting()).isZero();
        assertThat(choices.wantsLetters(person.id())).isFalse();
        assertThat(notices.unread(person.id())).isEqualTo(2);
    }

    private void tell(String kind, String words) {
        var news = new News(kind, "Алихан", "Мост", words, "/articles/1");
        notices.tell(Set.of(person.id()), news);
    }

    /** What the clock does so long after the test began. */
    private void send(Duration later) {
        new NoticeClock(posts, notices, mailbag, people, desk, () -> start.plus(later)).send();
    }

    private long waiting() {
        return database.withHandle(
                handle ->
                        handle.createQuery("select count(*) from notice_post")
                                .mapTo(Long.class)
                                .one());
    }

    private MimeMessage only() {
        var letters = server.getReceivedMessages();
        assertThat(letters).hasSize(1);
        return letters[0];
    }
}
