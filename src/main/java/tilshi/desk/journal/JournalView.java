package tilshi.desk.journal;

import java.util.List;
import java.util.Optional;
import tilshi.desk.Note;

/**
 * What the journal's page prints.
 *
 * @param older where the next page is
 * @param newest where the first page is, for whoever has left it
 */
record JournalView(
        List<Note> notes,
        Filters filters,
        List<Day> days,
        Optional<String> older,
        Optional<String> newest) {

    JournalView {
        notes = List.copyOf(notes);
        days = List.copyOf(days);
    }

    /**
     * @param thing as it was typed
     */
    record Filters(
            List<Choice> people,
            List<Choice> newsActs,
            List<Choice> houseActs,
            List<Choice> brands,
            String thing,
            String from,
            String until,
            boolean any) {}

    record Choice(String value, String name, boolean chosen) {}

    record Day(String name, List<Line> lines) {}

    /**
     * @param who where all of this person's entries are
     * @param reason in the person's own words
     * @param detail what it was done with
     */
    record Line(
            String hour,
            String machine,
            Link who,
            String act,
            Optional<Link> thing,
            String place,
            String reason,
            String detail,
            Optional<String> receipt) {}

    /**
     * @param language of the name, where it is that of an article; otherwise empty
     */
    record Link(String name, String url, String language) {}
}
