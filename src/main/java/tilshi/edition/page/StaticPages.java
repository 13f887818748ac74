package tilshi.edition.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import tilshi.edition.Ask;
import tilshi.edition.Frame;
import tilshi.edition.Frames;
import tilshi.edition.ReaderPage;
import tilshi.press.Sheet;
import tilshi.site.Site;
import tilshi.site.Sites;
import tilshi.site.StaticPage;

/** About, contacts, the corrections policy. */
@ApplicationScoped
class StaticPages implements ReaderPage {

    private final Sites sites;
    private final Frames frames;

    StaticPages(Sites sites, Frames frames) {
        this.sites = sites;
        this.frames = frames;
    }

    /** What the template prints. */
    record View(String title, String body) {}

    @CheckedTemplate(basePath = "edition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance page(Frame frame, View view);
    }

    @Override
    public Optional<Sheet> at(Ask ask) {
        if (ask.parts().size() != 1) {
            return Optional.empty();
        }
        var site = ask.site().orElseThrow();
        return sites.page(site, ask.parts().getFirst()).map(page -> page(ask, site, page));
    }

    private Sheet page(Ask ask, Site site, StaticPage page) {
        var title = page.title() + " — " + site.name();
        var wish =
                new Frames.Wish(
                        "page",
                        site.script(),
                        Frame.Head.plain(title, title + ". " + site.tagline(), true),
                        Frames.where(
                                ask,
                                site,
                                other -> sites.page(other, page.slug()).isPresent(),
                                page.slug()),
                        Optional.empty(),
                        "");
        var frame = frames.frame(ask, site, wish);
        var view = new View(page.title(), page.body().toString());
        return frames.sheet(200, frame, "page", Templates.page(frame, view).render());
    }
}
