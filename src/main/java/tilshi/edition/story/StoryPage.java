package tilshi.edition.story;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tilshi.edition.Ask;
import tilshi.edition.Frame;
import tilshi.edition.Frames;
import tilshi.edition.HttpDate;
import tilshi.edition.LatinArticles;
import tilshi.edition.ReaderPage;
import tilshi.press.KeysRead;
import tilshi.press.Sheet;
import tilshi.site.Addresses;
import tilshi.site.Site;
import tilshi.story.Published;
import tilshi.story.Standing;
import tilshi.text.Messages;
import tilshi.text.ReadableTime;

/** The page of a story; where it was taken back, the page that says so. */
@ApplicationScoped
class StoryPage implements ReaderPage {

    /** Nothing lives at a longer one. */
    private static final int LONGEST_PATH = 300;

    private final Addresses addresses;
    private final Published published;
    private final StoryViews views;
    private final StoryHead heads;
    private final Frames frames;
    private final LatinArticles latin;

    StoryPage(
            Addresses addresses,
            Published published,
            StoryViews views,
            StoryHead heads,
            Frames frames,
            LatinArticles latin) {
        this.addresses = addresses;
        this.published = published;
        this.views = views;
        this.heads = heads;
        this.frames = frames;
        this.latin = latin;
    }

    /** What the template prints where a story was taken back. */
    record GoneView(String headline, String reason, String at, String machineAt) {}

    @CheckedTemplate(basePath = "edition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance story(Frame frame, StoryView view, List<String> preview);

        static native TemplateInstance gone(Frame frame, GoneView view);
    }

    @Override
    public List<String> roots(Site site) {
        return published.gone(new KeysRead(), site);
    }

    @Override
    public Optional<Sheet> at(Ask ask) {
        if (ask.parts().size() != 4 || ask.path().length() > LONGEST_PATH) {
            return Optional.empty();
        }
        return addresses.at(ask.keys(), ask.host(), ask.path()).flatMap(place -> page(ask, place));
    }

    private Optional<Sheet> page(Ask ask, Addresses.Place place) {
        if (place.movedTo().isPresent()) {
            return place.movedTo().map(Sheet::movedTo);
        }
        var site = ask.site().orElseThrow();
        long id = Long.parseLong(place.subject().substring("article:".length()));
        return published
                .standing(ask.keys(), id)
                .map(standing -> latin.standing(ask, site, id, standing))
                .map(
                        standing ->
                                switch (standing) {
                                    case Standing.Readable readable -> story(ask, site, readable);
                                    case Standing.Withdrawn gone -> withdrawn(ask, site, gone);
                                    case Standing.Removed gone -> removed(ask, site);
                                });
    }

    private Sheet story(Ask ask, Site site, Standing.Readable readable) {
        var article = readable.article();
        var view = views.of(ask, site, article);
        var wish =
                new Frames.Wish(
                        "story",
                        article.article().script(),
                        heads.of(ask, site, article, view),
                        heads.everywhere(site, article),
                        heads.canonicalElsewhere(ask, site, article),
                        article.placementIn(ask.host()).orElseThrow().section());
        var frame = frames.frame(ask, site, wish);
        return frames.sheet(200, frame, "story", Templates.story(frame, view, List.of()).render())
                .with("last-modified", HttpDate.of(article.changedAt()));
    }

    private Sheet withdrawn(Ask ask, Site site, Standing.Withdrawn gone) {
        var time = new ReadableTime(site.zone(), site.language());
        return gone(
                ask,
                site,
                new GoneView(
                        gone.headline(),
                        gone.reason(),
                        time.full(gone.at()),
                        time.machine(gone.at())));
    }

    private Sheet removed(Ask ask, Site site) {
        var words = Messages.in(site.language());
        return gone(ask, site, new GoneView(words.say("gone.removed"), "", "", ""));
    }

    private Sheet gone(Ask ask, Site site, GoneView view) {
        var title = Messages.in(site.language()).say("gone.title") + " — " + site.name();
        var wish =
                new Frames.Wish(
                        "page",
                        site.script(),
                        Frame.Head.plain(title, title, false),
                        Map.of(),
                        Optional.empty(),
                        "");
        var frame = frames.frame(ask, site, wish);
        return frames.sheet(410, frame, "page", Templates.gone(frame, view).render());
    }
}
