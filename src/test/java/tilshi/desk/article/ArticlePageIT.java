package tilshi.desk.article;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.Web;
import tilshi.story.Block;
import tilshi.story.Body;
import tilshi.story.Headlines;
import tilshi.story.Newsroom;
import tilshi.story.ReviseArticle;
import tilshi.story.ScheduleArticle;
import tilshi.story.Wording;
import tilshi.text.Language;
import tilshi.text.ReadableTime;

/** The page of an article, as the desk answers it. */
@InTilshi
class ArticlePageIT {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    @Inject Web web;
    @Inject DeskPages desk;
    @Inject Newsroom newsroom;
    @Inject tilshi.Newsroom sample;
    @Inject ReviseArticle revise;
    @Inject ScheduleArticle schedule;

    @Test
    void whoever_approves_sees_tables_and_pictures_too() {
        var cookie = desk.cookie("publisher");
        long race = sample.article("baige-aidynsor", Language.KAZAKH).id();
        long bridge = newsroom.draft("Мост с рисунком").id();
        var body = Body.of(List.of(new Block.Photo("photo", "bridge-opens", "Мост вечером")));
        var wording = new Wording(Headlines.of("Мост с рисунком"), "Лид.", body);
        revise.by(newsroom.chief(), bridge, 1, wording, "");

        var table = page(race, cookie).select("main table");
        assertThat(table.select("caption").text()).contains("25 шақырым");
        assertThat(table.select("thead th").eachText()).contains("Шабандоз");
        assertThat(table.select("tbody td").eachText()).contains("Ақтұз", "39:12");
        var figure = page(bridge, cookie).select("main figure");
        assertThat(figure.text()).contains("Мост вечером");
        var shown = figure.select("img").attr("src");
        assertThat(web.get(DeskPages.HOST, shown, "cookie", cookie).statusCode()).isEqualTo(303);
    }

    private Document page(long id, String cookie) {
        return Jsoup.parse(web.get(DeskPages.HOST, "/articles/" + id, "cookie", cookie).body());
    }

    @Test
    void the_end_of_an_embargo_is_told_by_the_clock_of_the_site() {
        long id = newsroom.draft("Под эмбарго до утра").id();
        schedule.withEmbargo(newsroom.chief(), id, Newsroom.tomorrow());
        var until = newsroom.now(id).dueAt().orElseThrow();
        var sooner = until.minus(Duration.ofHours(1)).atZone(ALMATY).toLocalDateTime();
        var cookie = desk.cookie("publisher");
        var fields =
                Map.of(
                        "token", desk.token(cookie),
                        "at", sooner.truncatedTo(ChronoUnit.MINUTES).toString());

        var answer = web.post(DeskPages.HOST, "/articles/" + id + "/embargo", cookie, fields);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.body()).select(".note.wrong").text())
                .contains(new ReadableTime(ALMATY, Language.KAZAKH).full(until))
                .doesNotContain("UTC");
    }
}
