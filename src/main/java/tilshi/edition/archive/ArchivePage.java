package tilshi.edition.archive;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * What a site published on a day, with the way to the days before and after. A day that is over
 * does not change any more, so a new story moves nothing in the archive.
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

    /** What the template prints. */
    record View(String date, List<Card> cards, Optional<Link> earlier, Optional<Link> later) {}

    @CheckedTemplate(basePath = "edition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance archive(Frame frame, View view);
    }

    @Override
    public Optional<Sheet> at(Ask ask) {
        var parts = ask.parts();
        if (parts.equals(List.of("archive"))) {
            return newestDay(ask, ask.site().orElseThrow());
        }
        return day(parts).flatMap(day -> page(ask, ask.site().orElseThrow(), day));
    }

    /** The archive begins at the newest day; where there is none yet, at the front. */
    private Optional<Sheet> newestDay(Ask ask, Site site) {
        var newest = published.newest(ask.keys(), site, 1);
        var day =
                newest.stream()
                        .map(teaser -> teaser.publishedAt().atZone(site.zone()).toLocalDate())
                        .findFirst();
        return Optional.of(Sheet.foundAt(day.map(d -> path(site, d)).orElse(site.front())));
    }

    private Optional<Sheet> page(Ask ask, Site site, LocalDate day) {
        var teasers = published.onDay(ask.keys(), site, day, MOST);
        if (teasers.isEmpty()) {
            return Optional.empty();
        }
        var date = new ReadableTime(site.zone(), site.language()).date(day);
        var title = Messages.in(site.language()).say("archive") + ", " + date + " — " + site.name();
        var wish =
                new Frames.Wish(
                        "list",
                        site.script(),
                        Frame.Head.plain(title, title + ". " + site.tagline(), true),
                        elsewhere(ask, site, day),
                        Optional.empty(),
                        "");
        var frame = frames.frame(ask, site, wish);
        var view =
                new View(
                        date,
                        cards.of(ask, site, teasers),
                        neighbour(ask, site, day, false),
                        neighbour(ask, site, day, true));
        return Optional.of(
                frames.sheet(200, frame, "list", Templates.archive(frame, view).render()));
    }

    /** The same day where the brand's other sites published on it too. */
    private Map<String, String> elsewhere(Ask ask, Site site, LocalDate day) {
        var paths = new LinkedHashMap<String, String>();
        for (var other : ask.house().sitesOf(site.brand().key())) {
            if (other.equals(site) || !published.onDay(ask.keys(), other, day, 1).isEmpty()) {
                paths.put(other.language().code(), path(other, day));
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

    private static String path(Site site, LocalDate day) {
        return site.path(day.toString().replace('-', '/'));
    }
}
