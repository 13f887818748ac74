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
import tilshi.edition.StructuredData;
import tilshi.media.Picture;
import tilshi.media.Pictures;
import tilshi.site.Brand;
import tilshi.site.Site;
import tilshi.story.PublicArticle;
import tilshi.text.Language;
import tilshi.text.ReadableTime;

/** What the page of a story says of itself to machines: Open Graph and schema.org. */
@ApplicationScoped
class StoryHead {

    private static final int CARD = 1600;

    private final Pictures pictures;
    private final Links links;

    StoryHead(Pictures pictures, Links links) {
        this.pictures = pictures;
        this.links = links;
    }

    Frame.Head of(Ask ask, Site site, PublicArticle article, StoryView view) {
        var picture =
                article.story()
                        .picture()
                        .flatMap(
                                id ->
                                        pictures.withIds(ask.keys(), List.of(id)).values().stream()
                                                .findFirst());
        var headlines = article.wording().headlines();
        return new Frame.Head(
                headlines.inSearch() + " — " + site.name(),
                article.wording().lead(),
                "article",
                picture.map(p -> image(site, p)),
                meta(site, article, view),
                data(ask, site, article, view, picture).json(),
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

    private Frame.Image image(Site site, Picture picture) {
        var rendition = picture.plain(CARD);
        int height = Math.round((float) rendition.width() * picture.height() / picture.width());
        return new Frame.Image(
                links.to(site.brand(), rendition.path()),
                rendition.width(),
                height,
                picture.altIn(site.language()));
    }

    private static List<Frame.Meta> meta(Site site, PublicArticle article, StoryView view) {
        var time = new ReadableTime(site.zone(), site.language());
        var meta = new ArrayList<Frame.Meta>();
        meta.add(new Frame.Meta("article:published_time", time.machine(article.publishedAt())));
        meta.add(new Frame.Meta("article:modified_time", time.machine(article.changedAt())));
        meta.add(new Frame.Meta("article:section", view.section().name()));
        view.topics().forEach(t -> meta.add(new Frame.Meta("article:tag", t.name())));
        return List.copyOf(meta);
    }

    private StructuredData data(
            Ask ask, Site site, PublicArticle article, StoryView view, Optional<Picture> picture) {
        var time = new ReadableTime(site.zone(), site.language());
        var url = links.to(home(ask, article), article.path());
        var data =
                StructuredData.of("NewsArticle")
                        .with("mainEntityOfPage", url)
                        .with("url", url)
                        .with("headline", article.wording().headlines().web())
                        .with("description", article.wording().lead())
                        .with("inLanguage", article.article().script().tag(site.language()))
                        .with("datePublished", time.machine(article.publishedAt()))
                        .with("dateModified", time.machine(article.changedAt()))
                        .with("articleSection", view.section().name())
                        .with("isAccessibleForFree", true)
                        .with("wordCount", article.wording().body().words())
                        .with("keywords", view.topics().stream().map(t -> t.name()).toList());
        picture.ifPresent(p -> data.with("image", imageData(site, p)));
        return data.withAll("author", authors(site, view))
                .with("publisher", publisher(site))
                .withAll("correction", corrections(view));
    }

    private StructuredData imageData(Site site, Picture picture) {
        var image = image(site, picture);
        return StructuredData.of("ImageObject")
                .with("url", image.url())
                .with("width", image.width())
                .with("height", image.height())
                .with("creditText", picture.credit())
                .with("caption", image.alt());
    }

    private List<StructuredData> authors(Site site, StoryView view) {
        return view.byline().stream()
                .map(
                        author ->
                                StructuredData.of("Person")
                                        .with("name", author.name())
                                        .with("jobTitle", author.role())
                                        .with("url", links.to(site.brand(), author.url())))
                .toList();
    }

    private StructuredData publisher(Site site) {
        return StructuredData.of("NewsMediaOrganization")
                .with("name", site.name())
                .with("url", links.to(site.brand(), site.front()))
                .with("correctionsPolicy", links.to(site.brand(), site.path("corrections")));
    }

    private static List<StructuredData> corrections(StoryView view) {
        return view.corrections().stream()
                .map(
                        note ->
                                StructuredData.of("CorrectionComment")
                                        .with("text", note.note())
                                        .with("datePublished", note.at().machine()))
                .toList();
    }
}
