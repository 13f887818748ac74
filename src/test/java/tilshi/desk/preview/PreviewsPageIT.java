package tilshi.desk.preview;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.Newsroom;
import tilshi.Web;
import tilshi.desk.ScannedCode;
import tilshi.text.Language;

/** What the page of previews gives out of a link. */
@InTilshi
class PreviewsPageIT {

    @Inject Web web;
    @Inject DeskPages desk;
    @Inject Newsroom newsroom;

    @Test
    void a_telephone_reads_of_the_picture_the_very_link_that_stands_beside_it() {
        var cookie = desk.cookie("publisher");
        long id = newsroom.article("bridge-opens", Language.KAZAKH).id();
        var path = "/articles/" + id + "/preview";
        var form = Map.of("token", desk.token(cookie), "revision", "draft", "lifetime", "hour");
        var made = web.post(DeskPages.HOST, path, cookie, form);
        var shown = made.headers().firstValue("location").orElseThrow().replaceFirst(".*\\?", "?");

        var page = Jsoup.parse(web.get(DeskPages.HOST, path + shown, "cookie", cookie).body());

        var url = page.select("#url").val();
        assertThat(url).contains("/preview/").isEqualTo(page.select("iframe").attr("src"));
        ScannedCode.says(url, page.select("svg.qr").first());
    }
}
