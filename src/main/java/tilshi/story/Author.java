package tilshi.story;

import java.util.Map;
import java.util.Optional;

/** Somebody who signs stories: name, role and a few words about them, by language code. */
public record Author(
        long id,
        String key,
        Map<String, String> name,
        Map<String, String> role,
        Map<String, String> about,
        Optional<Long> portrait) {}
