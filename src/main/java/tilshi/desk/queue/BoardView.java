package tilshi.desk.queue;

import java.util.List;
import java.util.Optional;
import tilshi.text.Language;

/**
 * The board as its template prints it.
 *
 * @param rows of the list; empty where columns are shown
 * @param address of what is shown, without a place in it
 * @param filters the same as kept for a view
 */
record BoardView(
        AgendaView agenda,
        Choices choices,
        List<Saved> saved,
        List<Language> languages,
        List<Row> rows,
        List<Column> columns,
        Optional<String> next,
        boolean board,
        boolean narrow,
        boolean first,
        String filters,
        String listAddress,
        String boardAddress) {

    /** What somebody has in hand and what waits for them. */
    record AgendaView(List<Part> parts) {}

    /**
     * A part of the agenda.
     *
     * @param more where all of them are, if there are more
     */
    record Part(String key, String name, String count, List<Card> cards, String all) {}

    /** What the filters offer. */
    record Choices(
            String words,
            String may,
            List<Choice> brands,
            List<Choice> sections,
            List<Choice> desks,
            List<Choice> languages,
            List<Choice> states,
            List<Choice> people) {}

    /** An entry of a filter. */
    record Choice(String value, String name, boolean chosen) {}

    /** A view somebody kept. */
    record Saved(String name, String address, boolean current) {}

    /**
     * A story in the list.
     *
     * @param source the article it was begun with: what an article begun here renders
     */
    record Row(
            long id,
            long source,
            String headline,
            String lang,
            String url,
            String brand,
            String section,
            List<Cell> cells,
            String by,
            String touched,
            String machine) {}

    /**
     * A language of a story.
     *
     * @param url of the article; without one the story is not told in the language
     * @param behind how far it is behind its source, in words; empty where it is not
     * @param tasks how often another language was corrected meanwhile, in words; may be empty
     * @param begin the language's code, where whoever looks may begin an article in it
     */
    record Cell(
            String look,
            String state,
            Optional<String> url,
            Optional<String> begin,
            String name,
            boolean changed,
            boolean writing,
            String behind,
            String tasks,
            Optional<String> due,
            Optional<String> overdue) {}

    /**
     * A column of the board.
     *
     * @param more where the rest of it is
     */
    record Column(String key, String name, String count, List<Card> cards, Optional<String> more) {}

    /** An article on the board. */
    record Card(
            long id,
            long story,
            String column,
            String headline,
            String lang,
            String language,
            String url,
            String place,
            String look,
            String state,
            boolean changed,
            boolean writing,
            String behind,
            String tasks,
            String by,
            Optional<String> due,
            Optional<String> overdue,
            String touched,
            String machine) {}
}
