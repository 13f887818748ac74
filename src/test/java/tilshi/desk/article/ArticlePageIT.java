package tilshi.desk.article;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.Web;
import tilshi.story.Newsroom;
import tilshi.story.ScheduleArticle;
import tilshi.text.Language;
import tilshi.text.ReadableTime;

/** The page of an article, as the desk answers it. */
@InTilshi
class ArticlePageIT {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    @Inject Web web;
    @Inject DeskPages desk;
    @Inject Newsroom newsroom;
    @Inject ScheduleArticle schedule;

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
