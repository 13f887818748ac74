package tilshi.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tilshi.account.Grant;
import tilshi.text.Language;

/**
 * What the newsroom's board is asked for: stories at home in a brand and section that have an
 * article of which all the rest is true.
 *
 * @param desk that looks after the section
 * @param language of the article; the language it is missing in, where that is asked for
 * @param person who had a hand in it
 * @param within where one of these grants reaches; everywhere, where there are none to ask
 * @param words what it says, in its newest revision or in the draft under way
 * @param hours what "now" and "today" mean
 */
public record BoardQuery(
        Optional<String> brand,
        Optional<String> section,
        Optional<EditorialDesk> desk,
        Optional<Language> language,
        Optional<BoardStage> stage,
        Optional<Long> person,
        Optional<List<Grant>> within,
        SearchQuery words,
        Hours hours) {

    /** How far ahead is soon. */
    private static final Duration SOON = Duration.ofHours(24);

    /**
     * The time of a question.
     *
     * @param midnight when today began
     */
    public record Hours(Instant now, Instant midnight) {

        /** What was due before is overdue. */
        Instant late() {
            return now.minus(Article.GRACE);
        }

        Instant soon() {
            return now.plus(SOON);
        }
    }

    /** Everything there is. */
    public static BoardQuery of(Hours hours) {
        return new BoardQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                SearchQuery.of(""),
                hours);
    }

    /** The same for words that are looked for. */
    public BoardQuery saying(String typed) {
        return new BoardQuery(
                brand,
                section,
                desk,
                language,
                stage,
                person,
                within,
                SearchQuery.of(typed),
                hours);
    }

    /** The same for another stage. */
    public BoardQuery at(BoardStage other) {
        return new BoardQuery(
                brand, section, desk, language, Optional.of(other), person, within, words, hours);
    }

    /** The same for what a desk looks after. */
    public BoardQuery of(EditorialDesk other) {
        return new BoardQuery(
                brand, section, Optional.of(other), language, stage, person, within, words, hours);
    }

    /** Whether it is said of an article rather than of the story. */
    boolean asksArticles() {
        return stage.filter(s -> s != BoardStage.MISSING).isPresent()
                || language.isPresent() && stage.isEmpty()
                || person.isPresent()
                || within.isPresent()
                || !words.terms().isEmpty();
    }
}
