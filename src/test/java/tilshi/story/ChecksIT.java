package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.base.Invalid;
import tilshi.base.NotFound;
import tilshi.journal.Journal;
import tilshi.text.Language;
import tilshi.text.Script;

/** What is looked for before readers see an article, as strictly as its brand has ruled. */
@InTilshi
class ChecksIT {

    @Inject Jdbi database;
    @Inject Newsroom newsroom;
    @Inject Checks checks;
    @Inject RuleChecks rule;
    @Inject Inspector inspector;
    @Inject Stories stories;
    @Inject Articles articles;
    @Inject PublishArticle publish;
    @Inject ScheduleArticle schedule;
    @Inject CorrectArticle correct;
    @Inject WithdrawArticle withdraw;
    @Inject ReviseArticle revise;
    @Inject Journal journal;
    @Inject LinkClock links;
    @Inject CreateArticle createArticle;
    @Inject StoryClock clock;

    @AfterEach
    void asUsual() {
        database.useHandle(handle -> handle.execute("delete from story_check"));
    }

    private void rules(Check check, Strictness strictness) {
        rule.by(newsroom.chief(), "news", Map.of(check, strictness));
    }

    @Test
    void a_warning_stands_in_nobodys_way_and_the_journal_remembers_it() {
        var article = newsroom.draft("Без темы");

        publish.by(newsroom.chief(), article.id());

        var entry = journal.about(article.subject(), 1).getFirst();
        assertThat(entry.act()).isEqualTo("publish");
        assertThat(entry.reason()).isEqualTo("Хотя бы одна тема");
    }

    @Test
    void what_is_required_is_asked_of_every_way_to_readers_until_nobody_requires_it() {
        var draft = newsroom.draft("Требуется тема");
        long live = newsroom.in(ArticleState.LIVE).id();
        newsroom.revise(live);
        rules(Check.NO_TOPIC, Strictness.GATE);
        var chief = newsroom.chief();

        for (Runnable act :
                List.<Runnable>of(
                        () -> publish.by(chief, draft.id()),
                        () -> schedule.by(chief, draft.id(), Newsroom.tomorrow()),
                        () -> schedule.withEmbargo(chief, draft.id(), Newsroom.tomorrow()),
                        () -> publish.by(chief, live),
                        () -> correct.by(chief, live, "Исправлено."))) {
            var refusal = catchThrowableOfType(NotReady.class, act::run);
            assertThat(refusal.findings().stream().map(Finding::check))
                    .containsExactly(Check.NO_TOPIC);
        }
        assertThat(newsroom.now(live).live()).hasValue(1);
        rules(Check.NO_TOPIC, Strictness.OFF);
        publish.by(chief, draft.id());
        assertThat(journal.about(draft.subject(), 1).getFirst().reason()).isEmpty();
    }

    @Test
    void a_brand_may_ask_that_a_story_is_told_in_all_its_languages_by_now_or_by_the_clock() {
        var article = newsroom.draft("Только по-русски");
        assertThat(untold(article)).isEmpty();
        rules(Check.UNTOLD_LANGUAGE, Strictness.GATE);
        assertThat(untold(article)).containsExactly("Қазақша, English");
        var words = Newsroom.wording("Қазақша да бар");
        var kazakh = new NewArticle(Language.KAZAKH, Script.CYRILLIC, words, Optional.empty());
        var other = createArticle.by(newsroom.chief(), article.storyId(), kazakh);
        assertThat(untold(article)).containsExactly("Қазақша, English");
        assertThatThrownBy(() -> publish.by(newsroom.chief(), article.id()))
                .isInstanceOf(NotReady.class);

        rules(Check.UNTOLD_LANGUAGE, Strictness.WARNING);
        schedule.by(newsroom.chief(), other.id(), Newsroom.tomorrow());
        assertThat(untold(article)).containsExactly("English");
        publish.by(newsroom.chief(), other.id());
        assertThat(untold(article)).containsExactly("English");
        withdraw.by(newsroom.chief(), other.id(), "Қате.");
        assertThat(untold(article)).containsExactly("Қазақша, English");
    }

    private List<String> untold(Article article) {
        var wording = articles.revision(article.id(), article.latest()).wording();
        var found = inspector.of(article, stories.get(article.storyId()), wording);
        return Stream.concat(found.gates().stream(), found.warnings().stream())
                .filter(one -> one.check() == Check.UNTOLD_LANGUAGE)
                .map(one -> one.details().getFirst().toString())
                .toList();
    }

    @Test
    void the_clock_publishes_nothing_that_lacks_what_is_required_by_then() {
        var article = newsroom.draft("Стало обязательным");
        schedule.by(newsroom.chief(), article.id(), Newsroom.tomorrow());
        rules(Check.NO_TOPIC, Strictness.GATE);
        database.useHandle(
                handle ->
                        handle.execute(
                                "update story_article set due_at = now() - interval '1 second'"
                                        + " where id = ?",
                                article.id()));

        clock.tick();

        assertThat(newsroom.now(article.id()).state()).isEqualTo(ArticleState.SCHEDULED);
        var entry = journal.about(article.subject(), 1).getFirst();
        assertThat(entry.act()).isEqualTo("refuse-due");
        assertThat(entry.reason()).contains("нет темы");
        database.useHandle(
                handle ->
                        handle.execute(
                                "update story_article set state = 'DRAFT', due_at = null where id = ?",
                                article.id()));
    }

    @Test
    void a_brand_rules_for_itself_and_never_away_what_no_article_can_be_without() {
        rules(Check.NO_SEO, Strictness.WARNING);

        assertThat(checks.of("news")).containsEntry(Check.NO_SEO, Strictness.WARNING);
        assertThat(checks.of("sport")).containsEntry(Check.NO_SEO, Strictness.OFF);
        assertThat(journal.about("brand:news", 1).getFirst().reason()).isEqualTo("no-seo warning");
        assertThatThrownBy(() -> rules(Check.NO_LEAD, Strictness.WARNING))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> rule.by(newsroom.chief(), "none", Map.of()))
                .isInstanceOf(NotFound.class);
        database.useHandle(
                handle ->
                        handle.execute(
                                "insert into story_check values ('news', 'no-lead', 'OFF')"));
        assertThat(checks.of("news")).containsEntry(Check.NO_LEAD, Strictness.GATE);
    }

    @Test
    void whatever_is_required_and_whatever_is_written_no_gate_is_passed() {
        var random = new Random(7);
        for (int i = 0; i < 25; i++) {
            var ruled = new java.util.EnumMap<Check, Strictness>(Check.class);
            for (var check : Check.values()) {
                if (!check.isFixed()) {
                    ruled.put(check, Strictness.values()[random.nextInt(3)]);
                }
            }
            rule.by(newsroom.chief(), "news", ruled);
            var article = newsroom.draft("Случай " + i);
            revise.by(newsroom.chief(), article.id(), 1, any(random), "");
            var now = newsroom.now(article.id());
            var wording = articles.revision(now.id(), now.latest()).wording();
            var found = inspector.of(now, stories.get(now.storyId()), wording);
            assertThat(found.gates())
                    .allMatch(f -> checks.of("news").get(f.check()) == Strictness.GATE);

            if (found.gates().isEmpty()) {
                publish.by(newsroom.chief(), now.id());
            } else {
                assertThatThrownBy(() -> publish.by(newsroom.chief(), now.id()))
                        .isInstanceOfSatisfying(
                                NotReady.class,
                                no -> assertThat(no.findings()).isEqualTo(found.gates()));
                assertThat(newsroom.now(now.id()).isPublic()).isFalse();
            }
        }
    }

    private static Wording any(Random random) {
        var blocks = new ArrayList<Block>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var id = "any" + i;
            blocks.add(
                    switch (random.nextInt(4)) {
                        case 0 -> new Block.Photo(id, "none", "");
                        case 1 ->
                                new Block.Figure(
                                        id, "1", "", "дом", random.nextBoolean() ? "" : "кто");
                        case 2 ->
                                new Block.Quotation(
                                        id,
                                        Block.Manner.DIRECT,
                                        Span.of("Да."),
                                        random.nextBoolean() ? "" : "Айсара",
                                        "",
                                        "");
                        default ->
                                new Block.Paragraph(
                                        id, Span.of(random.nextBoolean() ? "мoст" : "мост"));
                    });
        }
        var web = "а".repeat(random.nextInt(150));
        return new Wording(Headlines.of(web), "л".repeat(random.nextInt(600)), Body.of(blocks));
    }

    @Test
    void links_to_our_own_stories_are_known_without_asking_anybody() {
        var there = publish.by(newsroom.chief(), newsroom.draft("Есть").id()).article();
        var gone = publish.by(newsroom.chief(), newsroom.draft("Отозвана").id()).article();
        withdraw.by(newsroom.chief(), gone.id(), "Ошибка.");
        var host = "http://news.localhost:8080";
        var found =
                linking(
                        there.path().orElseThrow(),
                        host + there.path().orElseThrow(),
                        gone.path().orElseThrow(),
                        host + gone.path().orElseThrow(),
                        "/ru/2001/01/01/never-was",
                        "/ru/region",
                        "mailto:a@example.kz");

        assertThat(found)
                .containsExactlyInAnyOrder(
                        "withdrawn-link " + gone.path().orElseThrow(),
                        "withdrawn-link " + host + gone.path().orElseThrow(),
                        "broken-link /ru/2001/01/01/never-was");
        assertThat(waiting("news.localhost")).isZero();
    }

    @Test
    void links_outside_are_followed_behind_the_writers_back_once_a_day() throws IOException {
        var asked = new AtomicInteger();
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    var there = exchange.getRequestURI().getPath().equals("/there");
                    exchange.sendResponseHeaders(there ? 200 : 404, -1);
                    exchange.close();
                });
        server.start();
        try {
            var at = "http://127.0.0.1:" + server.getAddress().getPort();
            assertThat(linking(at + "/there", at + "/gone")).isEmpty();
            assertThat(asked).hasValue(0);

            links.tick();

            assertThat(linking(at + "/there", at + "/gone"))
                    .containsExactly("broken-link " + at + "/gone");
            int once = asked.get();
            links.tick();
            assertThat(asked).hasValue(once);

            database.useHandle(
                    handle ->
                            handle.execute(
                                    "update story_link set looked_at = now() - interval '25 hours'"));
            linking(at + "/there", at + "/gone");
            links.tick();
            assertThat(asked.get()).isEqualTo(2 * once);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void of_an_article_no_more_than_fifty_links_are_followed() {
        var many = new String[80];
        for (int i = 0; i < many.length; i++) {
            many[i] = "http://127.0.0.1:1/many/" + i;
        }
        linking(many);

        assertThat(waiting("/many/")).isEqualTo(Inspector.LINKS);
        var started = Instant.now();
        links.tick();
        assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }

    private int waiting(String part) {
        return database.withHandle(
                handle ->
                        handle.createQuery("select count(*) from story_link where url like :part")
                                .bind("part", "%" + part + "%")
                                .mapTo(Integer.class)
                                .one());
    }

    /** What is found of links in an article that was saved with them. */
    private List<String> linking(String... hrefs) {
        var spans = new ArrayList<Span>();
        for (var href : hrefs) {
            spans.add(new Span("слово", List.of(new Mark.Link(href))));
            spans.add(new Span(" ", List.of()));
        }
        var body = Body.of(List.of(new Block.Paragraph("links", spans)));
        var wording = new Wording(Headlines.of("Ссылки " + System.nanoTime()), "Лид.", body);
        var article = newsroom.draft("Ссылки");
        revise.by(newsroom.chief(), article.id(), 1, wording, "");
        return inspector
                .of(newsroom.now(article.id()), stories.get(article.storyId()), wording)
                .warnings()
                .stream()
                .filter(found -> found.check().word().endsWith("-link"))
                .peek(found -> assertThat(found.part()).isEqualTo("links"))
                .map(found -> found.check().word() + " " + found.details().getFirst())
                .toList();
    }
}
