package tilshi.story;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tilshi.text.Language;

/**
 * A story on the newsroom's board: what it is called and where each of its articles stands.
 *
 * @param headline newest, in the language asked for if it has one in it; may be empty
 * @param language which language the headline is in
 * @param by who saved the newest revision of all
 */
public record BoardRow(
        long storyId,
        String brand,
        String section,
        String headline,
        Language language,
        String by,
        Map<Language, Cell> articles,
        Instant touchedAt) {

    public BoardRow {
        articles = Map.copyOf(articles);
    }

    /** The number of the article the story was begun with; 0 where it has none. */
    public long first() {
        return articles.values().stream().mapToLong(Cell::articleId).min().orElse(0);
    }

    public Optional<Cell> in(Language language) {
        return Optional.ofNullable(articles.get(language));
    }

    /**
     * An article on the board.
     *
     * @param isBeingWritten whether words stand in its draft that no revision has
     * @param behind how many parts of its source it has yet to follow
     * @param tasks how often another language was corrected that it does not follow yet
     * @param isReturned whether an editor gave it back, and it was not submitted since
     * @param dueAt the hour it waits for
     */
    public record Cell(
            long articleId,
            ArticleState state,
            boolean hasUnpublishedChanges,
            boolean isBeingWritten,
            int behind,
            int tasks,
            boolean isReturned,
            Optional<Instant> dueAt) {

        /** The hour the clock should have published it at and did not. */
        public Optional<Instant> overdue(Instant now) {
            return dueAt.filter(due -> Article.isOverdue(due, now));
        }
    }

    /** The end of a page: the next one begins after it. */
    public record Cursor(Instant touchedAt, long storyId) {

        /** The cursor as a word for an address. */
        public String word() {
            return touchedAt.getEpochSecond() + "." + touchedAt.getNano() + "." + storyId;
        }

        /** Reads a word; nothing where it is none. */
        public static Optional<Cursor> of(String word) {
            if (!word.matches("\\d{1,12}\\.\\d{1,9}\\.\\d{1,18}")) {
                return Optional.empty();
            }
            var parts = word.split("\\.");
            return Optional.of(
                    new Cursor(
                            Instant.ofEpochSecond(
                                    Long.parseLong(parts[0]), Long.parseLong(parts[1])),
                            Long.parseLong(parts[2])));
        }
    }

    public Cursor cursor() {
        return new Cursor(touchedAt, storyId);
    }
}
