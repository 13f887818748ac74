package tilshi.edition.missing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
import tilshi.text.Messages;

/** What a reader sees where there is no page: that, and the way to the news. */
@ApplicationScoped
class MissingPage implements ReaderPage {

    private final Published published;
    private final Cards cards;
    private final Frames frames;

    MissingPage(Published published, Cards cards, Frames frames) {
        this.published = published;
        this.cards = cards;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "edition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance missing(Frame frame, List<Card> cards);
    }

    @Override
    public Optional<Sheet> at(Ask ask) {
        return ask.parts().equals(List.of("404"))
                ? ask.site().map(site -> page(ask, site))
                : Optional.empty();
    }

    @Override
    public List<String> roots(Site site) {
        return List.of(site.path("404"));
    }

    private Sheet page(Ask ask, Site site) {
        var title = Messages.in(site.language()).say("missing.title") + " — " + site.name();
        var wish =
                new Frames.Wish(
                        "page",
                        site.script(),
                        Frame.Head.plain(title, title, false),
                        Frames.everywhere(ask, site, ""),
                        Optional.empty(),
                        "");
        var frame = frames.frame(ask, site, wish);
        var newest = cards.of(ask, site, published.newest(ask.keys(), site, 3));
        return frames.sheet(404, frame, "page", Templates.missing(frame, newest).render());
    }
}
