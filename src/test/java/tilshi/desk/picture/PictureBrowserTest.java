package tilshi.desk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tilshi.Browser;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.Newsroom;
import tilshi.media.PictureFiles;
import tilshi.story.Drafts;
import tilshi.text.Language;

/** A reporter puts pictures and links into a text. */
@InTilshi
class PictureBrowserTest {

    @Inject Browser browser;
    @Inject Newsroom newsroom;
    @Inject Drafts drafts;

    private BrowserContext hers;
    private long id;

    @BeforeEach
    void open() {
        hers = browser.context(Browser.reader());
        id = newsroom.article("village-doctor", Language.KAZAKH).id();
    }

    @AfterEach
    void close() {
        hers.close();
    }

    @Test
    void a_dropped_file_becomes_a_picture_that_is_described_while_one_goes_on_writing() {
        var page = writing();
        drop(page, PictureFiles.fromPhone(1200, 800, 1), "photo.jpg");
        page.waitForSelector(".story-text .picture img[src*='/pictures/photo-']");
        page.fill(".story-text [data-said=alt]", "Дәрігер ауылға келе жатыр");
        page.keyboard().press("Enter");
        page.keyboard().type("Дана Ертай");
        page.keyboard().press("Enter");
        page.waitForSelector(".picture [role=status] >> text=Сақталды");
        within(() -> inDraft("\"picture\":\"photo-"));
        look(page, "picture-dropped");

        page.reload();

        page.waitForSelector("[data-said=alt]");
        within(() -> page.inputValue("[data-said=alt]").startsWith("Дәрігер"));
        assertThat(page.inputValue(".story-text [data-said=credit]")).isEqualTo("Дана Ертай");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    @Test
    void a_file_that_is_no_picture_says_so_in_its_place_and_a_lost_line_lets_it_be_sent_again() {
        var page = writing();
        drop(page, "<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8), "photo.jpg");
        page.waitForSelector(".picture >> text=Бұл файл сурет емес");

        hers.setOffline(true);
        drop(page, PictureFiles.of("png", 900, 601), "late.png");
        page.waitForSelector(".picture >> text=Жіберілмеді");
        look(page, "picture-unsent");
        hers.setOffline(false);

        page.waitForSelector(".story-text .picture img[src*='/pictures/late-']");
    }

    @Test
    void a_picture_is_chosen_from_the_library_with_the_keyboard_at_every_width() {
        var page = writing();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.selectOption(".writing-tools select", "picture");
            page.waitForSelector("#pictures .shelf button >> nth=3");
            assertThat(new AxeBuilder(page).analyze().getViolations()).as("%s", scheme).isEmpty();
            look(page, "pictures-" + scheme);
            page.setViewportSize(360, 740);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(360);
            look(page, "pictures-360-" + scheme);
            page.setViewportSize(1280, 900);
            page.keyboard().press("Escape");
            within(() -> !page.isVisible("#pictures"));
        }
        page.selectOption(".writing-tools select", "picture");
        page.waitForSelector("#pictures[open]");
        page.keyboard().type("bridge");
        within(() -> page.locator("#pictures .shelf button").count() == 1);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        page.waitForSelector(".story-text .picture img[src$='/pictures/bridge-opens']");
        within(() -> inDraft("\"picture\":\"bridge-opens\""));
    }

    @Test
    void words_become_a_link_to_an_own_story_that_is_found_by_its_headline() {
        var bridge = newsroom.article("bridge-opens", Language.KAZAKH);
        var page = writing();
        page.keyboard().type(" мост");
        for (int i = 0; i < 4; i++) {
            page.keyboard().press("Shift+ArrowLeft");
        }
        page.keyboard().press("Control+k");
        page.keyboard().type(newsroom.headline(bridge).split(" ")[0]);
        page.waitForSelector(".link-box [role=option]");
        look(page, "link-found");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        within(() -> inDraft("\"type\":\"link\"") && inDraft("/kk/2"));
    }

    private Page writing() {
        var page = hers.newPage();
        DeskPages.signIn(page, "publisher");
        page.navigate(DeskPages.DESK + "articles/" + id + "/write");
        page.waitForSelector(".story-text[contenteditable=true] p");
        page.locator(".story-text > p").first().click();
        page.keyboard().press("End");
        return page;
    }

    /** A file let go over the text, as a browser tells it. */
    private static void drop(Page page, byte[] file, String name) {
        var type = name.endsWith("png") ? "image/png" : "image/jpeg";
        page.evaluate(
                """
                () => document.body.append(Object.assign(document.createElement('input'),
                  { type: 'file', id: 'hand', hidden: true }))
                """);
        page.setInputFiles("#hand", new FilePayload(name, type, file));
        page.evaluate(
                """
                () => {
                  const hand = document.querySelector('#hand');
                  const carried = new DataTransfer();
                  carried.items.add(hand.files[0]);
                  hand.remove();
                  const text = document.querySelector('.story-text');
                  const { left, top } = text.querySelector('p').getBoundingClientRect();
                  text.dispatchEvent(new DragEvent('drop', { dataTransfer: carried,
                    clientX: left + 20, clientY: top + 8, bubbles: true, cancelable: true }));
                }
                """);
    }

    private boolean inDraft(String words) {
        return drafts.find(id).map(d -> d.parts()).orElse(Map.of()).values().stream()
                .map(part -> part.content())
                .flatMap(Optional::stream)
                .anyMatch(content -> content.replace(" ", "").contains(words));
    }

    /** For eyes: where TILSHI_LOOK names a folder. */
    private static void look(Page page, String name) {
        var folder = System.getenv("TILSHI_LOOK");
        if (folder != null && Files.isDirectory(Path.of(folder))) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
        }
    }

    private static void within(BooleanSupplier isSo) {
        for (int i = 0; i < 300 && !isSo.getAsBoolean(); i++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        assertThat(isSo.getAsBoolean()).isTrue();
    }
}
