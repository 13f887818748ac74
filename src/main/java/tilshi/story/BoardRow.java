package tilshi.story;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tilshi.text.Language;

/**
 * A story on the newsroom's board: what it is called and where each of its articles stands.
 *
 * @param headline newest, in the language asked for if it is told in it
 */
public record BoardRow(
        long storyId,
        String brand,
        String section,
        String headline,
        Map<Language, Cell> articles,
        Instant touchedAt) {

    public BoardRow {
        articles = Map.copyOf(articles);
    }

    public Optional<Cell> in(Language language) {
        return Optional.ofNullable(articles.get(language));
    }

    /**
     * An article on the board.
     *
     * @param dueAt the hour it waits for
     */
    public record Cell(
            long articleId,
            ArticleState state,
            boolean hasUnpublishedChanges,
            Optional<Instant> dueAt) {

        /** The hour the clock should have published it at and did not. */
        public Optional<Instant> overdue(Instant now) {
            return dueAt.filter(due -> Article.isOverdue(due, now));
        }
    }

    /**
     * What the board is asked for.
     *
     * @param brand only of this brand
     * @param state only stories with an article in this state
     * @param before where the page before ended
     */
    public record Query(
            Optional<String> brand, Optional<ArticleState> state, Optional<Cursor> before) {}

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
