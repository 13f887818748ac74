package tilshi.desk.notice;

import java.util.List;
import java.util.Optional;
import tilshi.desk.Note;

/**
 * What the page of notices prints.
 *
 * @param newest the number of the newest that is shown
 * @param older where the next page begins
 * @param later whether there is a page before this one
 * @param letters whether the person wants letters
 * @param mail where they go; empty where the house knows no address or sends none
 */
record NoticesView(
        List<Note> notes,
        List<Line> notices,
        long newest,
        Optional<Long> older,
        boolean later,
        boolean letters,
        String mail) {

    public boolean anyUnread() {
        return notices.stream().anyMatch(notice -> !notice.read());
    }

    /** One notice. */
    record Line(long id, String sentence, String words, String at, String machine, boolean read) {}
}
