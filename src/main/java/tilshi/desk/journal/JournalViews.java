package tilshi.desk.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import tilshi.desk.HouseTime;
import tilshi.desk.Note;
import tilshi.desk.Visitor;
import tilshi.journal.Entry;
import tilshi.journal.Inquiry;
import tilshi.journal.Journal;
import tilshi.site.Sites;

/** Gathers what the journal's page prints. */
@ApplicationScoped
class JournalViews {

    private static final int ON_A_PAGE = 50;

    private final Journal journal;
    private final JournalChoices choices;
    private final JournalLines lines;
    private final Sites sites;
    private final HouseTime time;
    private final Visitor visitor;

    JournalViews(
            Journal journal,
            JournalChoices choices,
            JournalLines lines,
            Sites sites,
            HouseTime time,
            Visitor visitor) {
        this.journal = journal;
        this.choices = choices;
        this.lines = lines;
        this.sites = sites;
        this.time = time;
        this.visitor = visitor;
    }

    /**
     * @param reach what the person may see of it
     * @throws tilshi.base.Invalid if a thing or a day is none
     */
    JournalView of(JournalFilter filter, Inquiry.Reach reach) {
        var inquiry =
                filter.inquiry(reach, brand -> sites.house().brand(brand).isPresent(), time.zone());
        var found = journal.page(inquiry, ON_A_PAGE + 1);
        var shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        var older =
                found.size() > ON_A_PAGE
                        ? Optional.of(filter.url(Optional.of(shown.getLast().cursor())))
                        : Optional.<String>empty();
        var newest =
                inquiry.before().isPresent()
                        ? Optional.of(filter.url(Optional.empty()))
                        : Optional.<String>empty();
        return new JournalView(List.of(), choices.of(filter, reach), days(shown), older, newest);
    }

    /** The same where nothing could be looked for. */
    JournalView nothing(JournalFilter filter, Inquiry.Reach reach, Note why) {
        return new JournalView(
                List.of(why),
                choices.of(filter, reach),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private List<JournalView.Day> days(List<Entry> entries) {
        var days = new LinkedHashMap<String, List<JournalView.Line>>();
        var words = time.in(visitor.language());
        var read = lines.of(entries);
        for (int i = 0; i < entries.size(); i++) {
            var day = entries.get(i).at().atZone(time.zone()).toLocalDate();
            days.computeIfAbsent(words.date(day), x -> new ArrayList<>()).add(read.get(i));
        }
        return days.entrySet().stream()
                .map(day -> new JournalView.Day(day.getKey(), List.copyOf(day.getValue())))
                .toList();
    }
}
