package tilshi.ops.sample;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tilshi.base.Json;
import tilshi.site.BrandFolder;
import tilshi.story.EditorialDesk;

/** The files of the sample newsroom, on the class path. */
final class SampleFiles {

    /** Its authors leave out what is empty. */
    private static final ObjectMapper FORGIVING =
            Json.MAPPER
                    .copy()
                    .disable(
                            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                            DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

    private SampleFiles() {}

    /** Which stories there are, and which are placed on the fronts by hand. */
    record Newsroom(
            List<String> stories, List<SampleDesk> desks, Map<String, List<String>> fronts) {}

    /** A desk, with its sections as {@code news/region}. */
    record SampleDesk(Map<String, String> name, List<String> sections) {

        EditorialDesk asFormed() {
            var places =
                    sections.stream()
                            .map(code -> code.split("/"))
                            .map(parts -> new EditorialDesk.Place(parts[0], parts[1]))
                            .toList();
            return EditorialDesk.fresh(name, places);
        }
    }

    /** Somebody who signs stories. */
    record SampleAuthor(
            String key,
            Map<String, String> name,
            Map<String, String> role,
            Map<String, String> about) {}

    /** What is known of a drawn picture. */
    record Drawn(int width, int height, List<Integer> widths, String sha256) {}

    static Newsroom newsroom() {
        return Json.read(text("newsroom.json"), Newsroom.class);
    }

    static SampleStory story(String key) {
        try {
            return FORGIVING.readValue(bytes("stories/" + key + ".json"), SampleStory.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The sample story " + key, e);
        }
    }

    static List<SampleAuthor> authors() {
        return Json.read(text("authors.json"), new TypeReference<>() {});
    }

    static Map<String, Map<String, String>> topics() {
        return Json.read(text("topics.json"), new TypeReference<>() {});
    }

    static List<BrandFolder.PageEntry> pages() {
        return Json.read(text("pages.json"), new TypeReference<>() {});
    }

    static Map<String, Drawn> pictures() {
        return Json.read(text("pictures/pictures.json"), new TypeReference<>() {});
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    static byte[] bytes(String name) {
        try (var stream = SampleFiles.class.getResourceAsStream("/sample/" + name)) {
            if (stream == null) {
                throw new FileNotFoundException(
                        "sample/" + name + " is not in the jar; build again");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
