package tilshi.story;

import java.time.Instant;
import java.util.Map;

/**
 * An article as sitemaps list it.
 *
 * @param home the brand where the story is at home
 * @param changedAt when readers last saw it change
 * @param elsewhere paths of the same story in the brand's other languages, by language code
 */
public record Listed(
        long articleId,
        String path,
        String home,
        Instant publishedAt,
        Instant changedAt,
        Map<String, String> elsewhere) {}
