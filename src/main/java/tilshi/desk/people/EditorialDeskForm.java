package tilshi.desk.people;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import tilshi.story.EditorialDesk;
import tilshi.text.Language;

/** A desk as a form says it: a name in each language, sections that are ticked. */
final class EditorialDeskForm {

    private static final int MOST_PLACES = 1_000;

    private EditorialDeskForm() {}

    static EditorialDesk desk(long id, MultivaluedMap<String, String> sent) {
        var names = new HashMap<String, String>();
        for (var language : Language.values()) {
            var name = sent.getFirst("name-" + language.code());
            if (name != null && !name.isBlank()) {
                names.put(language.code(), name);
            }
        }
        var places =
                sent.getOrDefault("place", List.of()).stream()
                        .limit(MOST_PLACES)
                        .map(place -> place.split("/", 2))
                        .filter(parts -> parts.length == 2)
                        .map(parts -> new EditorialDesk.Place(parts[0], parts[1]))
                        .toList();
        return new EditorialDesk(id, version(sent), names, places);
    }

    /** Which version stood on the page. */
    private static int version(MultivaluedMap<String, String> sent) {
        return Optional.ofNullable(sent.getFirst("version"))
                .filter(version -> version.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElse(0);
    }
}
