package tilshi.story;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tilshi.text.KazakhLatin;
import tilshi.text.Language;
import tilshi.text.Script;

/**
 * What a card says of a published article, as a brand shows it.
 *
 * @param home whether the story is at home in the brand
 * @param headline the brand's own, else the one for cards
 * @param authors their names by language code
 * @param path in the brand it is shown in
 */
public record Teaser(
        long articleId,
        long storyId,
        Language language,
        Script script,
        String brand,
        String section,
        boolean home,
        String headline,
        String lead,
        String path,
        Instant publishedAt,
        boolean corrected,
        List<Map<String, String>> authors,
        Optional<Long> picture) {

    /** The same with the article's words in Latin. */
    public Teaser inLatin(KazakhLatin latin) {
        return new Teaser(
                articleId,
                storyId,
                language,
                script,
                brand,
                section,
                home,
                latin.of(headline),
                latin.of(lead),
                path,
                publishedAt,
                corrected,
                authors,
                picture);
    }
}
