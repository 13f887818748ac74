package tilshi.edition.archive;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tilshi.edition.Ask;
import tilshi.edition.Card;
import tilshi.edition.Cards;
import tilshi.edition.Frame;
import tilshi.edition.Frames;
import tilshi.edition.Link;
import tilshi.edition.ReaderPage;
import tilshi.press.Sheet;
import tilshi.site.Site;
import tilshi.story.Published;
import tilshi.text.Messages;
import tilshi.text.ReadableTime;

/**
 * The archive: months, days of a month, and what a site published on a day. A day that is over does
 * not change any more, so a new story moves nothing in the archive.
 */
@ApplicationScoped
class ArchivePage implements ReaderPage {

    /** More than any newsroom of ours publishes in a day and a language. */
    private static final int MOST = 500;

    private final Published published;
    private final Cards cards;
    private final Frames frames;

    ArchivePage(Published published, Cards cards, Frames frames) {
        this.published = published;
        this.cards = cards;
        this.frames = frames;
    }

    /** What the template of a day prints. */
    record View(
            String date,
            Link month,
            List<Card> cards,
            Optional<Link> earlier,
            Optional<Link> later) {}

    /** What the template of the months, and of the days of one, prints. */
    record Calendar(String title, Optional<Link> up, List<Part> parts) {}

    /** A year with its months, or a month with its days. */
    record Part(String title, List<Entry> entries) {}

    /** A month or a day, and how much it has. */
    record Entry(String name, String url, int stories) {}

    @CheckedTemplate(basePath = "edition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance archive(Frame frame, View view);

        static native TemplateInstance calendar(Frame frame, Calendar calendar);
    }

    @Override
    public Optional<Sheet> at(Ask ask) {
        var parts = ask.parts();
        if (parts.equals(List.of("archive"))) {
            return Optional.of(months(ask, ask.site().orElseThrow()));
        }
        if (parts.size() == 2) {
            return month(parts).flatMap(month -> days(ask, ask.site().orElseThrow(), month));
        }
        return day(parts).flatMap(day -> page(ask, ask.site().orElseThrow(), day));
    }

    /** Every month there is, under its year. */
    private Sheet months(Ask ask, Site site) {
        var time = new ReadableTime(site.zone(), site.language());
        var years = new LinkedHashMap<String, List<Entry>>();
        for (var month : published.archive(ask.keys(), site)) {
            years.computeIfAbsent(
                            String.valueOf(month.month().getYear()), year -> new ArrayList<>())
                    .add(
                            new Entry(
                                    time.month(month.month()),
                                    path(site, month.month()),
                                    month.articles()));
        }
        var parts = new ArrayList<Part>();
        years.forEach((year, entries) -> parts.add(new Part(year, entries)));
        var title = Messages.in(site.language()).say("archive");
        var calendar = new Calendar(title, Optional.empty(), parts);
        return sheet(ask, site, title, Frames.everywhere(ask, site, "archive"), calendar);
    }

    /** Every day of a month on which something came out. */
    private Optional<Sheet> days(Ask ask, Site site, YearMonth month) {
        var time = new ReadableTime(site.zone(), site.language());
        var entries = new ArrayList<Entry>();
        published
                .days(ask.keys(), site, month)
                .forEach(
                        (day, n) ->
                                entries.add(
                                        new Entry(time.dateWithoutYear(day), path(site, day), n)));
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        var words = Messages.in(site.language());
        var title = time.month(month) + " " + month.getYear();
        var up = Link.to(words.say("archive"), site.path("archive"));
        var calendar = new Calendar(title, Optional.of(up), List.of(new Part("", entries)));
        var full = words.say("archive") + ", " + title;
        var paths =
                elsewhere(ask, site, month, other -> published.hasMonth(ask.keys(), other, month));
        return Optional.of(sheet(ask, site, full, paths, calendar));
    }

    private Sheet sheet(
            Ask ask, Site site, String title, Map<String, String> paths, Calendar calendar) {
        var frame = frame(ask, site, title, paths);
        return frames.sheet(200, frame, "list", Templates.calendar(frame, calendar).render());
    }

    private Frame frame(Ask ask, Site site, String title, Map<String, String> paths) {
        var full = title + " — " + site.name();
        return frames.frame(
                ask,
                site,
                new Frames.Wish(
                        "list",
                        site.script(),
                        Frame.Head.plain(full, full + ". " + site.tagline(), true),
                        paths,
                        Optional.empty(),
                        ""));
    }

    private Optional<Sheet> page(Ask ask, Site site, LocalDate day) {
        var teasers = published.onDay(ask.keys(), site, day, MOST);
        if (teasers.isEmpty()) {
            return Optional.empty();
        }
        var time = new ReadableTime(site.zone(), site.language());
        var title = Messages.in(site.language()).say("archive") + ", " + time.date(day);
        var month = YearMonth.from(day);
        var view =
                new View(
                        time.date(day),
                        Link.to(time.month(month) + " " + month.getYear(), path(site, month)),
                        cards.of(ask, site, teasers),
                        neighbour(ask, site, day, false),
                        neighbour(ask, site, day, true));
        var frame =
                frame(
                        ask,
                        site,
                        title,
                        elsewhere(
                                ask, site, day, other -> published.hasDay(ask.keys(), other, day)));
        return Optional.of(
                frames.sheet(200, frame, "list", Templates.archive(frame, view).render()));
    }

    /** The same day or month where the brand's other sites published in it too. */
    private static Map<String, String> elsewhere(
            Ask ask, Site site, Object dayOrMonth, Predicate<Site> isThere) {
        var paths = new LinkedHashMap<String, String>();
        for (var other : ask.house().sitesOf(site.brand().key())) {
            if (other.equals(site) || isThere.test(other)) {
                paths.put(other.language().code(), path(other, dayOrMonth));
            }
        }
        return paths;
    }

    private Optional<Link> neighbour(Ask ask, Site site, LocalDate day, boolean later) {
        var time = new ReadableTime(site.zone(), site.language());
        return published
                .neighbour(ask.keys(), site, day, later)
                .map(other -> Link.to(time.date(other), path(site, other)));
    }

    private static Optional<YearMonth> month(List<String> parts) {
        return parts.get(0).matches("\\d{4}") && parts.get(1).matches("0[1-9]|1[0-2]")
                ? Optional.of(YearMonth.parse(String.join("-", parts)))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(List<String> parts) {
        if (parts.size() != 3
                || !parts.get(0).matches("\\d{4}")
                || !parts.get(1).matches("\\d{2}")
                || !parts.get(2).matches("\\d{2}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(String.join("-", parts)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String path(Site site, Object dayOrMonth) {
        return site.path(dayOrMonth.toString().replace('-', '/'));
    }
}
