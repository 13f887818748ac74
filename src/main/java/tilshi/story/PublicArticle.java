package tilshi.story;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tilshi.text.KazakhLatin;

/**
 * A published article with all that its page tells.
 *
 * @param elsewhere paths of the same story in other languages, by language code
 */
public record PublicArticle(
        Article article,
        Story story,
        Wording wording,
        List<Author> authors,
        List<Topic> topics,
        List<Correction> corrections,
        Map<String, String> elsewhere) {

    public Instant publishedAt() {
        return article.publishedAt().orElseThrow();
    }

    /** When it last changed for readers. */
    public Instant changedAt() {
        return article.updatedAt().orElse(publishedAt());
    }

    public String path() {
        return article.path().orElseThrow();
    }

    /** The same with its words in Latin: what it says, and what its story says in its language. */
    public PublicArticle inLatin(KazakhLatin latin) {
        var inLatin = new InLatin(latin);
        return new PublicArticle(
                article,
                inLatin.of(story, article.language()),
                inLatin.of(wording),
                authors,
                topics,
                corrections.stream().map(inLatin::of).toList(),
                elsewhere);
    }

    /** The placement in a brand, if it is shown there. */
    public Optional<Placement> placementIn(String brand) {
        return story.placements().stream().filter(p -> p.brand().equals(brand)).findFirst();
    }
}
