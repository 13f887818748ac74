package tilshi;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tilshi.text.Language;

/**
 * Pictures of every screen of the desk and of the kinds of page readers see, for eyes: {@code
 * bin/screens <folder>}.
 */
@InTilshi
@EnabledIfEnvironmentVariable(
        named = ScreensBrowserTest.FOLDER,
        matches = ".+",
        disabledReason = "bin/screens says where pictures of all screens go")
class ScreensBrowserTest {

    static final String FOLDER = "TILSHI_SCREENS";

    @Inject Browser browser;
    @Inject DeskPages desk;
    @Inject Newsroom newsroom;

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "360, LIGHT", "360, DARK"})
    void every_screen_is_drawn(int width, ColorScheme scheme) throws IOException {
        var folder = Files.createDirectories(Path.of(System.getenv(FOLDER)));
        var look = "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
        var options = Browser.reader().setViewportSize(width, 900).setColorScheme(scheme);
        try (BrowserContext context = browser.context(options)) {
            var page = context.newPage();
            for (var path : new String[] {"", "region/", "search?q=көпір", "nowhere"}) {
                page.navigate("http://news.localhost/kk/" + path);
                draw(page, folder, "reader " + path.replaceAll("[/?].*", ""), look);
            }
            page.navigate("http://news.localhost" + newsroom.path("bridge-opens", Language.KAZAKH));
            draw(page, folder, "reader story", look);
            writing(page, folder, look);
            context.clearCookies();
            desk.walk(page, (name, answer) -> draw(page, folder, "desk " + name, look));
        }
        try (var drawn = Files.list(folder)) {
            assertThat(drawn.filter(file -> file.toString().endsWith(look)).count())
                    .isGreaterThan(30);
        }
    }

    /**
     * Where one is most of the day: an article, its source beside it, what colleagues are shown.
     */
    private void writing(Page page, Path folder, String look) {
        DeskPages.signIn(page, "publisher");
        var article = DeskPages.DESK + "articles/";
        var bridge = article + newsroom.article("bridge-opens", Language.KAZAKH).id();
        var russian = article + newsroom.article("bridge-opens", Language.RUSSIAN).id();
        for (var address : new String[] {bridge + "/write", russian + "/write"}) {
            page.navigate(address);
            page.waitForSelector(".story-text[contenteditable=true] p");
            page.waitForTimeout(1_500);
            draw(page, folder, "write " + (address.startsWith(bridge) ? "" : "beside"), look);
        }
        page.navigate(bridge + "/preview");
        draw(page, folder, "previews", look);
        page.navigate(DeskPages.DESK + "brands/news/checks");
        draw(page, folder, "checks", look);
        page.navigate(DeskPages.DESK + "notices");
        draw(page, folder, "notices", look);
    }

    private static void draw(Page page, Path folder, String name, String look) {
        var file = name.strip().replaceAll("[^A-Za-z0-9]+", "-") + look;
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(file)));
    }
}
