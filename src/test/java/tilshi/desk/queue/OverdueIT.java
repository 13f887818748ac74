package tilshi.desk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.Web;
import tilshi.account.Actor;
import tilshi.account.Grant;
import tilshi.account.People;
import tilshi.account.Role;
import tilshi.importer.ImportPage;
import tilshi.site.Sites;
import tilshi.story.ScheduleArticle;

/** What the clock refused to publish is seen by who looks at the board, and why by who asks. */
@InTilshi
class OverdueIT {

    private static final String PAGE =
            """
            Ночной каток откроют в пятницу
            20 мая 2022 | 19:27
            Каток у реки откроют в пятницу вечером, вход для школьников останется бесплатным.
            Лёд залили за трое суток, температуру держат холодильные машины из области.
            Первые группы наберут на следующей неделе, и места в них пока ещё есть.
            """;

    @Inject Web web;
    @Inject DeskPages desk;
    @Inject People people;
    @Inject Sites sites;
    @Inject ImportPage importPage;
    @Inject ScheduleArticle schedule;

    @Test
    @ActivateRequestContext
    void an_article_that_the_clock_refused_is_overdue_on_the_board_and_says_why() throws Exception {
        var cookie = desk.cookie("editor");
        var reporter = people.named("reporter").orElseThrow();
        var promoted =
                new Actor(
                        people.actor(reporter).person(),
                        reporter.name(),
                        List.of(Grant.everywhere(Role.PUBLISHER)));
        var site = sites.house().named("news/ru");
        var page = PAGE.getBytes(StandardCharsets.UTF_8);
        long id = importPage.by(promoted, page, site, "region").id();

        schedule.by(promoted, id, Instant.now().plusMillis(500));
        var row = overdue(cookie, id);

        assertThat(row).contains("Время публикации прошло").contains("не опубликован");
        var article = read(cookie, "/articles/" + id);
        assertThat(article.select(".note.wrong").text()).contains("не опубликован");
        assertThat(article.select("#journal ~ ul li").first().text())
                .contains("По расписанию: не опубликовано в срок")
                .contains("больше нет права публиковать");
        assertThat(article.select("#journal ~ ul").text()).doesNotContain("Z»");
    }

    /** The clock is given five seconds. */
    private String overdue(String cookie, long id) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            var mark =
                    read(cookie, "/?state=scheduled")
                            .select(".overdue:has(a[href='/articles/" + id + "#journal'])");
            if (!mark.isEmpty()) {
                return mark.text();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Article " + id + " is not overdue on the board");
    }

    private Document read(String cookie, String path) {
        return Jsoup.parse(web.get(DeskPages.HOST, path, "cookie", cookie).body());
    }
}
