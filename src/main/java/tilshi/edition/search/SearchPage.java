package tilshi.edition.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import tilshi.edition.Ask;
import tilshi.edition.AskedPage;
import tilshi.edition.Frame;
import tilshi.edition.Frames;
import tilshi.edition.ReaderPage;
import tilshi.press.Sheet;
import tilshi.site.Site;
import tilshi.text.Messages;

/** Where readers begin to search, and what they read while nothing can be searched. */
@ApplicationScoped
class SearchPage implements ReaderPage {

    /** Path of the search on every site. */
    static final String PLACE = "search";

    private static final String AGAIN_SECONDS = "10";

    private final Frames frames;

    SearchPage(Frames frames) {
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "edition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance search(Frame frame, SearchView view);
    }

    @Override
    public Optional<Sheet> at(Ask ask) {
        return ask.site().flatMap(site -> at(ask, site));
    }

    private Optional<Sheet> at(Ask ask, Site site) {
        var words = Messages.in(site.language());
        if (ask.parts().equals(List.of(PLACE))) {
            var view = SearchView.of("", words.say("search.start"), words.say("search.signs"));
            return Optional.of(sheet(frames, ask, site, 200, view));
        }
        if (ask.parts().equals(List.of(AskedPage.SORRY))) {
            var view = SearchView.of("", words.say("search.away"));
            return Optional.of(
                    sheet(frames, ask, site, 503, view)
                            .with("retry-after", AGAIN_SECONDS)
                            .keptByNobody());
        }
        return Optional.empty();
    }

    @Override
    public List<String> roots(Site site) {
        return List.of(site.path(PLACE), site.path(AskedPage.SORRY));
    }

    /** A page of the search. */
    static Sheet sheet(Frames frames, Ask ask, Site site, int status, SearchView view) {
        var name = Messages.in(site.language()).say("search");
        var title = (view.query().isEmpty() ? name : name + ": " + view.query());
        var full = title + " — " + site.name();
        var wish =
                new Frames.Wish(
                        "list",
                        site.script(),
                        Frame.Head.plain(full, full, false),
                        Frames.everywhere(ask, site, PLACE),
                        Optional.empty(),
                        "");
        var frame = frames.frame(ask, site, wish);
        return frames.sheet(status, frame, "list", Templates.search(frame, view).render());
    }
}
