package tilshi.edition.section;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import tilshi.edition.Ask;
import tilshi.edition.Cards;
import tilshi.edition.Frame;
import tilshi.edition.Frames;
import tilshi.edition.ReaderPage;
import tilshi.edition.Templates;
import tilshi.press.Sheet;
import tilshi.site.Section;
import tilshi.site.Site;
import tilshi.story.Published;

/** The newest of a section. What is older is found in the archive, by day. */
@ApplicationScoped
class SectionPage implements ReaderPage {

    private static final int NEWEST = 30;

    private final Published published;
    private final Cards cards;
    private final Frames frames;

    SectionPage(Published published, Cards cards, Frames frames) {
        this.published = published;
        this.cards = cards;
        this.frames = frames;
    }

    @Override
    public Optional<Sheet> at(Ask ask) {
        var parts = ask.parts();
        if (parts.size() != 1) {
            return Optional.empty();
        }
        var site = ask.site().orElseThrow();
        return ask.house().sectionsOf(site).stream()
                .filter(section -> section.key().equals(parts.getFirst()))
                .findFirst()
                .map(section -> page(ask, site, section));
    }

    private Sheet page(Ask ask, Site site, Section section) {
        var name = section.nameIn(site.language());
        var teasers = published.inSection(ask.keys(), site, section.key(), NEWEST);
        var title = name + " — " + site.name();
        var wish =
                new Frames.Wish(
                        "list",
                        site.script(),
                        Frame.Head.plain(title, title + ". " + site.tagline(), true),
                        Frames.where(
                                ask, site, other -> section.isIn(other.language()), section.key()),
                        Optional.empty(),
                        section.key());
        var frame = frames.frame(ask, site, wish);
        var list =
                new Templates.ListView(
                        "", name, "", cards.of(ask, site, teasers), site.path("archive"));
        return frames.sheet(200, frame, "list", Templates.list(frame, list).render());
    }
}
