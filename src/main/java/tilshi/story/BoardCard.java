package tilshi.story;

import java.time.Instant;
import java.util.Optional;
import tilshi.text.Language;

/**
 * An article as a card of the newsroom's board.
 *
 * @param headline of the newest revision, else of the draft; may be empty
 * @param isChanged whether readers see an older revision
 * @param isBeingWritten whether words stand in its draft that no revision has
 * @param behind how many parts of its source it has yet to follow
 * @param tasks how often another language was corrected that it does not follow yet
 * @param isReturned whether an editor gave it back, and it was not submitted since
 * @param by who saved the newest revision
 * @param dueAt the hour it waits for
 */
public record BoardCard(
        long articleId,
        long storyId,
        Language language,
        String headline,
        String brand,
        String section,
        ArticleState state,
        boolean isChanged,
        boolean isBeingWritten,
        int behind,
        int tasks,
        boolean isReturned,
        String by,
        Optional<Instant> dueAt,
        Instant touchedAt) {

    /** The hour the clock should have published it at and did not. */
    public Optional<Instant> overdue(Instant now) {
        return dueAt.filter(due -> Article.isOverdue(due, now));
    }
}
