package tilshi.edition.story;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tilshi.edition.Ask;
import tilshi.edition.AskedPage;
import tilshi.edition.Frame;
import tilshi.edition.Frames;
import tilshi.edition.Links;
import tilshi.press.Sheet;
import tilshi.site.Site;
import tilshi.story.Previews;
import tilshi.story.PublicArticle;
import tilshi.text.Messages;
import tilshi.text.ReadableTime;

/**
 * The page of a story before readers see it, for who holds a link to it. It is the page that will
 * be pressed, under a line that says what it is; it is pressed for nobody, found by nobody, and may
 * stand in a frame of the desk.
 */
@ApplicationScoped
class PreviewPage implements AskedPage {

    private static final String TOKEN = "token";

    private final Previews previews;
    private final StoryViews views;
    private final StoryHead heads;
    private final Frames frames;
    private final Links links;

    PreviewPage(Previews previews, StoryViews views, StoryHead heads, Frames frames, Links links) {
        this.previews = previews;
        this.views = views;
        this.heads = heads;
        this.frames = frames;
        this.links = links;
    }

    @CheckedTemplate(basePath = "edition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance preview(Frame frame);
    }

    @Override
    public String place() {
        return "preview";
    }

    @Override
    public List<String> parameters() {
        return List.of(TOKEN);
    }

    @Override
    public boolean isAskedInPath() {
        return true;
    }

    @Override
    public String away() {
        return "preview.away";
    }

    @Override
    public Sheet answer(Ask ask, Map<String, String> parameters) {
        var site = ask.site().orElseThrow();
        var shown = previews.open(site, parameters.getOrDefault(TOKEN, ""));
        return secret(shown.map(s -> story(ask, site, s)).orElseGet(() -> over(ask, site)));
    }

    private Sheet story(Ask ask, Site site, Previews.Shown shown) {
        var article = shown.article();
        var view = views.of(ask, site, article);
        var head = heads.of(ask, site, article, view);
        var wish =
                new Frames.Wish(
                        "story preview",
                        article.article().script(),
                        hidden(head),
                        elsewhere(site, article),
                        Optional.empty(),
                        article.placementIn(ask.host()).orElseThrow().section());
        var frame = frames.frame(ask, site, wish);
        var page = StoryPage.Templates.story(frame, view, told(site, shown));
        return frames.sheet(200, frame, "story preview", page.render());
    }

    /** The story in other languages as readers see it; in its own this page. */
    private Map<String, String> elsewhere(Site site, PublicArticle article) {
        var paths = heads.everywhere(site, article);
        paths.remove(site.language().code());
        return paths;
    }

    /** A card in a messenger shows what it is of, and no machine learns more. */
    private static Frame.Head hidden(Frame.Head head) {
        return new Frame.Head(
                head.title(),
                head.shared(),
                head.description(),
                head.kind(),
                head.image(),
                List.of(),
                "",
                false);
    }

    private List<String> told(Site site, Previews.Shown shown) {
        var words = Messages.in(site.language());
        var preview = shown.preview();
        var time = new ReadableTime(site.zone(), site.language());
        var told = new ArrayList<String>();
        told.add(words.say("preview.bar"));
        told.add(
                preview.revision()
                        .map(number -> words.say("preview.revision", Integer.toString(number)))
                        .orElseGet(() -> words.say("preview.draft")));
        told.add(words.say(shown.latest() ? "preview.published" : "preview.unpublished"));
        told.add(words.say("preview.until", time.withoutYear(preview.until())));
        return told;
    }

    private Sheet over(Ask ask, Site site) {
        var title = Messages.in(site.language()).say("preview.over") + " — " + site.name();
        var wish =
                new Frames.Wish(
                        "page",
                        site.script(),
                        Frame.Head.plain(title, title, false),
                        Map.of(),
                        Optional.empty(),
                        "");
        var front = new Ask(ask.house(), ask.host(), site.front(), ask.site(), ask.keys());
        var frame = frames.frame(front, site, wish);
        return frames.sheet(404, frame, "page", Templates.preview(frame).render());
    }

    private Sheet secret(Sheet sheet) {
        return sheet.keptInPrivate()
                .with("x-robots-tag", "noindex, nofollow, noarchive")
                .changing("referrer-policy", policy -> "no-referrer")
                .changing("content-security-policy", this::framedByTheDesk);
    }

    private String framedByTheDesk(String policy) {
        return policy.replace("frame-ancestors 'none'", "frame-ancestors " + links.toDesk(""));
    }
}
