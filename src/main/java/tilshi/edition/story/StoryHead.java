package tilshi.edition.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tilshi.edition.Ask;
import tilshi.edition.Frame;
import tilshi.edition.Links;
import tilshi.media.Picture;
import tilshi.media.Pictures;
import tilshi.site.Brand;
import tilshi.site.Site;
import tilshi.story.PublicArticle;
import tilshi.text.Language;
import tilshi.text.ReadableTime;

/**
 * What the page of a story says of itself to machines: its title, its card for messengers, its
 * data.
 */
@ApplicationScoped
class StoryHead {

    private static final int CARD = 1600;

    private final Pictures pictures;
    private final StoryData data;
    private final Links links;

    StoryHead(Pictures pictures, StoryData data, Links links) {
        this.pictures = pictures;
        this.data = data;
        this.links = links;
    }

    Frame.Head of(Ask ask, Site site, PublicArticle article, StoryView view) {
        var picture =
                article.story()
                        .picture()
                        .flatMap(
                                id ->
                                        pictures.withIds(ask.keys(), List.of(id)).values().stream()
                                                .findFirst())
                        .map(found -> shown(site, found));
        var headlines = article.wording().headlines();
        return new Frame.Head(
                headlines.inSearch() + " — " + site.name(),
                headlines.whenShared(),
                article.wording().lead(),
                "article",
                picture.map(StoryData.Shown::image),
                meta(site, article, view),
                data.of(ask, site, article, view, picture).json(),
                true);
    }

    /** The story's paths by language, its own included. */
    Map<String, String> everywhere(Site site, PublicArticle article) {
        var paths = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            if (language == site.language()) {
                paths.put(language.code(), article.path());
            } else if (article.elsewhere().containsKey(language.code())) {
                paths.put(language.code(), article.elsewhere().get(language.code()));
            }
        }
        return paths;
    }

    /** Where the story is at home, if that is another brand than this one. */
    Optional<String> canonicalElsewhere(Ask ask, Site site, PublicArticle article) {
        var home = article.story().home().brand();
        return home.equals(site.brand().key())
                ? Optional.empty()
                : Optional.of(links.to(home(ask, article), article.path()));
    }

    private static Brand home(Ask ask, PublicArticle article) {
        return ask.house().brand(article.story().home().brand()).orElseThrow();
    }

    private StoryData.Shown shown(Site site, Picture picture) {
        var image =
                Frame.Image.of(
                        picture, CARD, site.language(), path -> links.to(site.brand(), path));
        return new StoryData.Shown(image, picture.credit());
    }

    private List<Frame.Meta> meta(Site site, PublicArticle article, StoryView view) {
        var time = new ReadableTime(site.zone(), site.language());
        var meta = new ArrayList<Frame.Meta>();
        meta.add(new Frame.Meta("article:published_time", time.machine(article.publishedAt())));
        meta.add(new Frame.Meta("article:modified_time", time.machine(article.changedAt())));
        view.byline()
                .forEach(
                        author ->
                                meta.add(
                                        new Frame.Meta(
                                                "article:author",
                                                links.to(site.brand(), author.url()))));
        meta.add(new Frame.Meta("article:section", view.section().name()));
        view.topics().forEach(t -> meta.add(new Frame.Meta("article:tag", t.name())));
        return List.copyOf(meta);
    }
}
