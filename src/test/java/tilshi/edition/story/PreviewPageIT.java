package tilshi.edition.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.Web;
import tilshi.account.Actor;
import tilshi.account.ChangeGrants;
import tilshi.account.Grant;
import tilshi.account.HirePerson;
import tilshi.account.People;
import tilshi.account.Role;
import tilshi.account.SuspendPerson;
import tilshi.base.Invalid;
import tilshi.ops.sample.SampleNewsroom;
import tilshi.press.Address;
import tilshi.press.Newsstand;
import tilshi.story.Article;
import tilshi.story.Block;
import tilshi.story.Body;
import tilshi.story.CreateStory;
import tilshi.story.DraftChange;
import tilshi.story.Headlines;
import tilshi.story.KillArticle;
import tilshi.story.NewArticle;
import tilshi.story.NewStory;
import tilshi.story.OpenPreview;
import tilshi.story.Preview;
import tilshi.story.PreviewTokens;
import tilshi.story.Previews;
import tilshi.story.PublishArticle;
import tilshi.story.ReviseArticle;
import tilshi.story.RevokePreview;
import tilshi.story.Span;
import tilshi.story.Wording;
import tilshi.story.WriteDraft;
import tilshi.text.Language;
import tilshi.text.Script;

/** A page before it is published: seen by who holds its link, and by nobody and nothing else. */
@InTilshi
class PreviewPageIT {

    private static final String HOST = "news.localhost";
    private static final String FOREIGN = "1-0123456789012345678901234567890123456789";

    @Inject Web web;
    @Inject Jdbi database;
    @Inject Newsstand newsstand;
    @Inject People people;
    @Inject HirePerson hire;
    @Inject ChangeGrants changeGrants;
    @Inject SuspendPerson suspend;
    @Inject CreateStory create;
    @Inject ReviseArticle revise;
    @Inject WriteDraft write;
    @Inject PublishArticle publish;
    @Inject KillArticle kill;
    @Inject OpenPreview open;
    @Inject RevokePreview revoke;
    @Inject Previews previews;
    @Inject PreviewTokens tokens;

    private final String word = "құпия" + System.nanoTime();
    private Actor chief;
    private Article article;

    @BeforeEach
    void begin() {
        chief = people.actor(people.named("publisher").orElseThrow());
        var kazakh =
                new NewArticle(Language.KAZAKH, Script.CYRILLIC, said("Бірінші"), Optional.empty());
        article = create.by(chief, NewStory.in("news", "region"), kazakh);
    }

    private Wording said(String first) {
        var photo = new Block.Photo("photo", "village-doctor", "Дәрігер қабылдауда");
        var words = new Block.Paragraph("para", Span.of(first + " сөйлем, " + word + "."));
        return new Wording(
                Headlines.of(first + " тақырып"), "Лид.", Body.of(List.of(words, photo)));
    }

    @Test
    void who_holds_the_link_sees_the_page_as_it_will_be_under_a_line_that_says_what_it_is() {
        var answer = get(path(link(Optional.of(1))));
        var page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page.select("h1").text()).isEqualTo("Бірінші тақырып");
        assertThat(page.select("figure figcaption").text()).contains("Дәрігер қабылдауда");
        assertThat(page.select(".preview").text())
                .contains("Алдын ала көру", "1-нұсқа", "жарияланбаған", "мерзімі");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.select("link[rel=canonical], script[type=application/ld+json]")).isEmpty();
        assertThat(header(answer, "cache-control")).isEqualTo("private, no-store");
        assertThat(header(answer, "x-robots-tag")).contains("noindex");
        assertThat(answer.headers().allValues("referrer-policy")).containsExactly("no-referrer");
        assertThat(header(answer, "content-security-policy"))
                .contains("frame-ancestors http://desk.localhost")
                .doesNotContain("'none'; form");
        assertThat(answer.headers().firstValue("etag")).isEmpty();
    }

    @Test
    void a_link_to_a_revision_stays_and_a_link_to_the_draft_follows_what_is_written() {
        var first = path(link(Optional.of(1)));
        var draft = path(link(Optional.empty()));
        revise.by(chief, article.id(), 1, said("Екінші"), "");
        var typed = Map.of("lead", Optional.of("\"Жаңа лид терілді.\""));
        write.by(
                chief,
                article.id(),
                new DraftChange(
                        "tab-" + System.nanoTime(),
                        1,
                        0,
                        typed,
                        Optional.empty(),
                        java.util.Set.of()));

        assertThat(get(first).body()).contains("Бірінші тақырып").doesNotContain("Екінші");
        assertThat(get(draft).body()).contains("Екінші тақырып", "Жаңа лид терілді.");
        assertThat(previews.living(article.id())).allMatch(preview -> preview.seen() == 1);
    }

    @Test
    void whatever_is_wrong_with_a_link_it_says_the_same() {
        var nothing = get("/kk/preview/" + FOREIGN);
        var answers = new ArrayList<String>();

        var revoked = link(Optional.of(1));
        revoke.by(chief, article.id(), revoked.id());
        answers.add(path(revoked));
        var expired = link(Optional.empty());
        database.useHandle(
                handle ->
                        handle.execute(
                                "update story_preview set made_at = now() - interval '2 hours',"
                                        + " until = now() - interval '1 second' where id = ?",
                                expired.id()));
        answers.add(path(expired));
        var living = path(link(Optional.of(1)));
        answers.add(living.substring(0, living.length() - 1));
        answers.add(living.substring(0, living.length() - 1) + (living.endsWith("0") ? "1" : "0"));
        answers.add(living.replace("/preview/", "/preview/0"));
        answers.add("/kk/preview/" + "z".repeat(300));

        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(nothing.body()).contains("Бұл сілтемеде ештеңе жоқ").doesNotContain(FOREIGN);
        assertThat(header(nothing, "cache-control")).isEqualTo("private, no-store");
        for (var path : answers) {
            assertThat(get(path).body()).as(path).isEqualTo(nothing.body());
            assertThat(get(path).statusCode()).isEqualTo(404);
        }
        var token = living.substring(living.lastIndexOf('/'));
        assertThat(web.get("sport.localhost", living).statusCode()).isEqualTo(404);
        assertThat(get("/ru/preview" + token).statusCode()).isEqualTo(404);
        assertThat(get("/kk/preview" + token + "/more").statusCode()).isEqualTo(404);
        assertThat(get("/kk/preview").statusCode()).isEqualTo(404);
        assertThat(get(living).statusCode()).isEqualTo(200);
    }

    @Test
    void a_link_dies_with_its_article_and_with_the_work_of_who_made_it() {
        var login = "leaver" + System.nanoTime();
        var grants = List.of(Grant.everywhere(Role.EDITOR));
        var leaver = hire.with(login, "Кетуші", SampleNewsroom.PASSWORD, Language.KAZAKH, grants);
        var theirs = open.by(people.actor(leaver), article.id(), Optional.of(1), lifetime());
        var ours = path(link(Optional.of(1)));
        assertThat(get(path(theirs)).statusCode()).isEqualTo(200);

        suspend.by(people.actor(people.named("admin").orElseThrow()), leaver.id());
        assertThat(get(path(theirs)).statusCode()).isEqualTo(404);
        assertThat(get(ours).statusCode()).isEqualTo(200);

        kill.by(chief, article.id(), "Сот шешімі.");
        assertThat(get(ours).statusCode()).isEqualTo(404);
        assertThatThrownBy(() -> link(Optional.of(1))).isInstanceOf(Invalid.class);
    }

    @Test
    void a_link_dies_when_who_made_it_may_not_write_in_the_article_any_more() {
        var login = "mover" + System.nanoTime();
        var here = List.of(Grant.everywhere(Role.EDITOR));
        var mover = hire.with(login, "Ауысушы", SampleNewsroom.PASSWORD, Language.KAZAKH, here);
        var theirs = open.by(people.actor(mover), article.id(), Optional.empty(), lifetime());
        assertThat(get(path(theirs)).statusCode()).isEqualTo(200);

        var elsewhere =
                new Grant(Role.EDITOR, Optional.of("sport"), Optional.empty(), Optional.empty());
        changeGrants.by(
                people.actor(people.named("admin").orElseThrow()), mover.id(), List.of(elsewhere));

        assertThat(get(path(theirs)).statusCode()).isEqualTo(404);
    }

    @Test
    void a_preview_is_pressed_for_nobody_and_its_words_are_found_nowhere() {
        var path = path(link(Optional.empty()));
        assertThat(get(path).body()).contains(word);
        assertThat(get(path + "?q=1").body()).contains(word);

        assertThat(newsstand.page(new Address("news", path))).isNull();
        for (var open :
                List.of(
                        "/kk/",
                        "/kk/region",
                        "/kk/rss.xml",
                        "/kk/atom.xml",
                        "/kk/feed.json",
                        "/kk/archive",
                        "/sitemap.xml",
                        "/kk/search?q="
                                + java.net.URLEncoder.encode(
                                        word, java.nio.charset.StandardCharsets.UTF_8))) {
            assertThat(Jsoup.parse(get(open).body()).select(".cards, item, entry, main").text())
                    .as(open)
                    .doesNotContain("Бірінші тақырып");
            assertThat(get(open).body()).as(open).doesNotContain("/preview/");
        }
    }

    @Test
    void no_header_and_no_query_makes_a_preview_of_a_public_page() {
        publish.by(chief, article.id());
        var draft = link(Optional.empty());
        var path =
                database.withHandle(
                        handle ->
                                handle.createQuery("select path from story_article where id = ?")
                                        .bind(0, article.id())
                                        .mapTo(String.class)
                                        .one());
        revise.by(chief, article.id(), 1, said("Екінші"), "");
        var plain = get(path).body();
        assertThat(plain).contains("Бірінші тақырып").doesNotContain("class=\"preview\"");

        var token = tokens.of(draft);
        for (var name :
                List.of("x-ghost-preview", "x-preview", "preview", "x-statamic-token", "cookie")) {
            assertThat(web.get(HOST, path, name, token).body()).isEqualTo(plain);
        }
        for (var query :
                List.of("preview=1", "token=" + token, "_token=" + token, "preview_id=1", "p=1")) {
            assertThat(get(path + "?" + query).body()).isEqualTo(plain);
        }
        assertThat(get(path(draft)).body()).contains("Екінші тақырып");
        assertThat(get(path).body()).isEqualTo(plain);
    }

    @Test
    void who_asks_twice_gets_one_link_and_no_article_has_more_than_twenty() {
        var once = link(Optional.of(1));
        assertThat(link(Optional.of(1)).id()).isEqualTo(once.id());

        var other = people.actor(people.named("admin").orElseThrow());
        assertThat(open.by(other, article.id(), Optional.of(1), lifetime()).id())
                .isNotEqualTo(once.id());
        for (int i = 2; previews.living(article.id()).size() < Preview.MOST; i++) {
            revise.by(chief, article.id(), i - 1, said("Нұсқа " + i), "");
            link(Optional.of(i));
        }
        assertThatThrownBy(() -> link(Optional.empty()))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        no -> assertThat(no.key()).isEqualTo("refusal.too-many-previews"));
        revoke.by(chief, article.id(), once.id());
        assertThat(get(path(link(Optional.empty()))).statusCode()).isEqualTo(200);
    }

    private static Preview.Lifetime lifetime() {
        return Preview.Lifetime.DAY;
    }

    private Preview link(Optional<Integer> revision) {
        return open.by(chief, article.id(), revision, lifetime());
    }

    private String path(Preview preview) {
        return "/kk/preview/" + tokens.of(preview);
    }

    private HttpResponse<String> get(String path) {
        return web.get(HOST, path);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
