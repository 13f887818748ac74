package tilshi.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tilshi.InTilshi;
import tilshi.base.Invalid;
import tilshi.base.Json;

/** A brand is opened whole, or refused with a word on what is wrong with it. */
@InTilshi
class OpenBrandIT {

    private static final Path EXAMPLE = Path.of("sites/example");

    @Inject OpenBrand openBrand;
    @Inject Sites sites;

    @Test
    void the_example_is_a_brand_with_texts_for_machines() {
        var opening = BrandFolder.read("vesti", file -> text(file, Map.of()), pages());

        assertThat(opening.brand().files())
                .containsOnlyKeys(
                        RootFile.ROBOTS, RootFile.SELLERS, RootFile.SECURITY, RootFile.HUMANS);
        opening.brand()
                .files()
                .forEach((file, text) -> assertThat(file.fault(text)).as(file.file()).isEmpty());
    }

    @Test
    void a_wrong_line_is_named() {
        var sellers = Map.of("ads.txt", "# ours\ngoogle.com, pub-1, SELLER\n");

        assertThatThrownBy(() -> open("wrong-line", sellers))
                .isInstanceOf(Invalid.class)
                .satisfies(
                        refusal ->
                                assertThat(((Invalid) refusal).details())
                                        .containsExactly(
                                                "ads.txt", 2, "google.com, pub-1, SELLER"));
        assertThat(sites.refresh().brand("wrong-line")).isEmpty();
    }

    @Test
    void an_icon_that_cannot_be_drawn_is_refused() {
        assertThatThrownBy(() -> open("no-icon", Map.of("icon.svg", "<p>none</p>")))
                .isInstanceOf(Invalid.class)
                .satisfies(r -> assertThat(((Invalid) r).key()).isEqualTo("refusal.brand-icon"));
    }

    private void open(String key, Map<String, String> instead) {
        var opening = BrandFolder.read(key, file -> text(file, instead), pages());
        openBrand.with(9, opening.brand(), opening.sites(), opening.sections());
    }

    private static List<BrandFolder.PageEntry> pages() {
        return Json.read(
                text("pages.json", Map.of()),
                new com.fasterxml.jackson.core.type.TypeReference<>() {});
    }

    private static String text(String file, Map<String, String> instead) {
        try {
            var other = instead.get(file);
            if (other == null && !Files.exists(EXAMPLE.resolve(file))) {
                throw new FileNotFoundException(file);
            }
            return other != null ? other : Files.readString(EXAMPLE.resolve(file));
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
