package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.base.Invalid;
import tilshi.media.Pictures;
import tilshi.site.Sites;

/** A link dies later than the article that has it was written. */
@InTilshi
class OutsideLinksIT {

    @Inject Jdbi database;
    @Inject Newsroom newsroom;
    @Inject Sites sites;
    @Inject Pictures pictures;
    @Inject Translations translations;
    @Inject Renderings renderings;
    @Inject OwnLinks own;
    @Inject OutsideLinks outside;
    @Inject Checks checks;
    @Inject Stories stories;
    @Inject Articles articles;
    @Inject RuleChecks rule;
    @Inject ReviseArticle revise;
    @Inject SubmitArticle submit;
    @Inject LinkClock links;

    @AfterEach
    void asUsual() {
        database.useHandle(handle -> handle.execute("delete from story_check"));
    }

    @Test
    void an_old_look_is_taken_anew_when_findings_are_asked_for() throws IOException {
        var there = new AtomicBoolean(true);
        var server = answering(() -> there.get() ? 200 : 404);
        try {
            var link = "http://127.0.0.1:" + server.getAddress().getPort() + "/dies";
            var article = linked(link);
            assertThat(found(article)).containsExactly("unseen-link 1");
            links.tick();
            there.set(false);
            assertThat(found(article)).isEmpty();
            links.tick();
            assertThat(found(article)).isEmpty();

            aDayPasses();
            assertThat(found(article)).isEmpty();
            links.tick();

            assertThat(found(article)).containsExactly("broken-link " + link);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whoever_submits_has_links_looked_at_that_were_forgotten() {
        var article = linked("http://127.0.0.1:1/submitted");
        database.useHandle(handle -> handle.execute("delete from story_link"));

        submit.by(newsroom.chief(), article.id());

        assertThat(version("http://127.0.0.1:1/submitted")).isPresent();
    }

    @Test
    void what_is_asked_for_already_is_not_written_again() {
        var article = linked("http://127.0.0.1:1/twice");
        found(article);
        var before = version("http://127.0.0.1:1/twice");

        found(article);

        assertThat(before).isPresent().isEqualTo(version("http://127.0.0.1:1/twice"));
    }

    @Test
    void a_link_nobody_has_looked_at_is_told_unless_broken_ones_are_not_looked_for() {
        var article = linked("http://127.0.0.1:1/unseen");
        rules(Check.BROKEN_LINK, Strictness.GATE);
        assertThat(found(article)).containsExactly("unseen-link 1");

        rules(Check.BROKEN_LINK, Strictness.OFF);

        assertThat(found(article)).isEmpty();
        assertThatThrownBy(() -> rules(Check.UNSEEN_LINK, Strictness.GATE))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void a_link_that_somebody_is_noting_holds_up_nobody_who_asks() {
        var link = "http://127.0.0.1:1/held";
        var article = linked(link);
        links.tick();
        aDayPasses();
        database.useTransaction(
                holding -> {
                    holding.execute("select 1 from story_link where url = ? for update", link);
                    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> found(article));
                });
    }

    private static HttpServer answering(IntSupplier status) throws IOException {
        var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var server = HttpServer.create(loopback, 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(status.getAsInt(), -1);
                    exchange.close();
                });
        server.start();
        return server;
    }

    private void aDayPasses() {
        database.useHandle(
                handle ->
                        handle.execute(
                                "update story_link set looked_at = now() - interval '25 hours'"));
    }

    /** Which version of its row is kept of a link, if any. */
    private Optional<String> version(String link) {
        return database.withHandle(
                handle ->
                        handle.createQuery("select xmin::text from story_link where url = :link")
                                .bind("link", link)
                                .mapTo(String.class)
                                .findOne());
    }

    private void rules(Check check, Strictness strictness) {
        rule.by(newsroom.chief(), "news", Map.of(check, strictness));
    }

    /** A draft that leads somewhere. */
    private Article linked(String link) {
        var article = newsroom.draft("Ссылка");
        var span = new Span("слово", List.of(new Mark.Link(link)));
        var body = Body.of(List.of(new Block.Paragraph("links", List.of(span))));
        var wording = new Wording(Headlines.of("Ссылка"), "Лид.", body);
        return revise.by(newsroom.chief(), article.id(), 1, wording, "");
    }

    /** What is found of the links of an article. */
    private List<String> found(Article article) {
        var wording = articles.revision(article.id(), article.latest()).wording();
        var found = following().of(article, stories.get(article.storyId()), wording);
        return Stream.concat(found.gates().stream(), found.warnings().stream())
                .filter(one -> one.check().word().endsWith("-link"))
                .map(one -> one.check().word() + " " + one.details().getFirst())
                .toList();
    }

    /** Tests speak to nobody by themselves; here links are followed. */
    private Inspector following() {
        var config = new LinkProbeTest.Config(true, Duration.ofSeconds(1), true);
        return new Inspector(
                sites, articles, pictures, translations, renderings, own, outside, checks, config);
    }
}
