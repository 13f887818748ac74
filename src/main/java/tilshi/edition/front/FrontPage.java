package tilshi.edition.front;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tilshi.edition.Ask;
import tilshi.edition.Card;
import tilshi.edition.Cards;
import tilshi.edition.Frame;
import tilshi.edition.Frames;
import tilshi.edition.ReaderPage;
import tilshi.press.Sheet;
import tilshi.site.Site;
import tilshi.story.Published;
import tilshi.story.Teaser;

/** The front of a site: stories placed by hand first, the newest after them, sections below. */
@ApplicationScoped
class FrontPage implements ReaderPage {

    private static final int NEWEST = 40;

    /** Where a brand's tokens do not say {@code --second-stories} and {@code --latest-stories}. */
    private static final int SECOND = 2;

    private static final int LATEST = 8;
    private static final int FEW = 6;
    private static final int IN_ROW = 3;

    private final Published published;
    private final Cards cards;
    private final Frames frames;

    FrontPage(Published published, Cards cards, Frames frames) {
        this.published = published;
        this.cards = cards;
        this.frames = frames;
    }

    /** What the template prints. Lists that would look lost are left empty. */
    record View(Optional<Card> first, List<Card> second, List<Card> latest, List<Row> rows) {}

    /** A section and its newest that are not above already. */
    record Row(String key, String name, String url, List<Card> cards) {}

    @CheckedTemplate(basePath = "edition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance front(Frame frame, View view);
    }

    @Override
    public Optional<Sheet> at(Ask ask) {
        return ask.site().filter(site -> site.front().equals(ask.path())).map(s -> page(ask, s));
    }

    private Sheet page(Ask ask, Site site) {
        var view = arrange(ask, site, cards.of(ask, site, stories(ask, site)));
        var title = site.name() + " — " + site.tagline();
        var wish =
                new Frames.Wish(
                        "front",
                        site.script(),
                        Frame.Head.plain(title, site.tagline(), true),
                        Frames.everywhere(ask, site, ""),
                        Optional.empty(),
                        "");
        var frame = frames.frame(ask, site, wish);
        return frames.sheet(200, frame, "front", Templates.front(frame, view).render());
    }

    /** Those placed by hand, then the newest, each story once. */
    private List<Teaser> stories(Ask ask, Site site) {
        Map<Long, Teaser> stories = new LinkedHashMap<>();
        published.onFront(ask.keys(), site).forEach(t -> stories.put(t.storyId(), t));
        published
                .newest(ask.keys(), site, NEWEST)
                .forEach(teaser -> stories.putIfAbsent(teaser.storyId(), teaser));
        return List.copyOf(stories.values());
    }

    private View arrange(Ask ask, Site site, List<Card> all) {
        var first = all.stream().findFirst();
        var look = site.brand().look();
        int above = Math.min(1 + look.number("second-stories", SECOND), all.size());
        int newest = look.number("latest-stories", LATEST);
        var second = all.isEmpty() ? all : all.subList(1, above);
        var rest = new ArrayList<>(all.subList(above, all.size()));
        var rows = rows(ask, site, rest);
        var shown = rows.stream().flatMap(row -> row.cards().stream()).toList();
        var latest = new ArrayList<>(rest);
        if (rest.size() > newest + shown.size()) {
            latest.removeAll(shown);
        }
        latest.sort(java.util.Comparator.comparing(Card::machineTime).reversed());
        boolean few = all.size() < FEW;
        return new View(
                first,
                second,
                few ? List.of() : latest.subList(0, Math.min(newest, latest.size())),
                rows);
    }

    private List<Row> rows(Ask ask, Site site, List<Card> rest) {
        return ask.house().sectionsOf(site).stream()
                .map(
                        section ->
                                new Row(
                                        section.key(),
                                        section.nameIn(site.language()),
                                        site.path(section.key()),
                                        rest.stream()
                                                .filter(c -> c.sectionKey().equals(section.key()))
                                                .limit(IN_ROW)
                                                .toList()))
                .filter(row -> !row.cards().isEmpty())
                .toList();
    }
}
