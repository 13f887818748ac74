package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tilshi.journal.Journal;
import tilshi.notice.News;
import tilshi.notice.Notices;

/** Tells who submitted an article what became of it, unless they did it themselves. */
@ApplicationScoped
class Telling {

    private static final List<String> SUBMITTING = List.of("submit");

    private final Workbench workbench;
    private final Journal journal;
    private final Notices notices;

    Telling(Workbench workbench, Journal journal, Notices notices) {
        this.workbench = workbench;
        this.journal = journal;
        this.notices = notices;
    }

    /**
     * @param kind of the sentence that is told
     * @param words that were said with it; may be empty
     */
    void whoSubmitted(Workbench.Taken taken, String kind, String words) {
        var submitted = journal.lastPerson(taken.article().subject(), SUBMITTING);
        if (submitted.isEmpty() || submitted.equals(taken.actor().person())) {
            return;
        }
        var headline = workbench.latest(taken).wording().headlines().web();
        var link = "/articles/" + taken.article().id();
        notices.tell(
                List.of(submitted.getAsLong()),
                new News(kind, taken.actor().name(), headline, words, link));
    }
}
