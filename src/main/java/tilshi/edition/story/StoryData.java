package tilshi.edition.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tilshi.edition.Ask;
import tilshi.edition.Frame;
import tilshi.edition.Links;
import tilshi.edition.Publishers;
import tilshi.edition.StructuredData;
import tilshi.site.Brand;
import tilshi.site.Site;
import tilshi.story.PublicArticle;
import tilshi.text.Language;
import tilshi.text.Messages;
import tilshi.text.ReadableTime;

/** What a story says of itself in the words of schema.org. Only what is known is said. */
@ApplicationScoped
class StoryData {

    private final Publishers publishers;
    private final Links links;

    StoryData(Publishers publishers, Links links) {
        this.publishers = publishers;
        this.links = links;
    }

    /** A picture with the name of who made it. */
    record Shown(Frame.Image image, String credit) {}

    StructuredData of(
            Ask ask, Site site, PublicArticle article, StoryView view, Optional<Shown> picture) {
        var data = article(ask, site, article, view);
        picture.ifPresent(shown -> data.with("image", image(shown)));
        return data.withAll("author", authors(site, view))
                .with("publisher", publishers.of(site))
                .withAll("about", topics(site, view))
                .withAll("correction", corrections(view))
                .withAll("workTranslation", translations(ask, article));
    }

    private StructuredData article(Ask ask, Site site, PublicArticle article, StoryView view) {
        var time = new ReadableTime(site.zone(), site.language());
        var home = links.to(home(ask, article), article.path());
        return StructuredData.of("NewsArticle")
                .named(home + "#story")
                .with("mainEntityOfPage", home)
                .with("url", home)
                .with("headline", article.wording().headlines().web())
                .with("alternativeHeadline", article.wording().headlines().brief())
                .with("description", article.wording().lead())
                .with("inLanguage", article.article().script().tag(site.language()))
                .with("datePublished", time.machine(article.publishedAt()))
                .with("dateModified", time.machine(article.changedAt()))
                .with("articleSection", view.section().name())
                .with("isAccessibleForFree", true)
                .with("wordCount", article.wording().body().words())
                .with("keywords", view.topics().stream().map(topic -> topic.name()).toList())
                .with(
                        "copyrightNotice",
                        Messages.in(site.language()).say("imprint.rights", site.name()));
    }

    private static Brand home(Ask ask, PublicArticle article) {
        return ask.house().brand(article.story().home().brand()).orElseThrow();
    }

    private static StructuredData image(Shown shown) {
        return StructuredData.of("ImageObject")
                .with("url", shown.image().url())
                .with("contentUrl", shown.image().url())
                .with("encodingFormat", "image/jpeg")
                .with("width", shown.image().width())
                .with("height", shown.image().height())
                .with("creditText", shown.credit())
                .with("caption", shown.image().alt());
    }

    private List<StructuredData> authors(Site site, StoryView view) {
        return view.byline().stream()
                .map(
                        author ->
                                StructuredData.of("Person")
                                        .named(links.to(site.brand(), author.url()) + "#person")
                                        .with("name", author.name())
                                        .with("jobTitle", author.role())
                                        .with("url", links.to(site.brand(), author.url())))
                .toList();
    }

    private List<StructuredData> topics(Site site, StoryView view) {
        return view.topics().stream()
                .map(
                        topic ->
                                StructuredData.of("Thing")
                                        .with("name", topic.name())
                                        .with("url", links.to(site.brand(), topic.url())))
                .toList();
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

    /** The same story in the other languages; which of them was first is not recorded. */
    private List<StructuredData> translations(Ask ask, PublicArticle article) {
        var brand = home(ask, article);
        var translations = new ArrayList<StructuredData>();
        for (var site : ask.house().sitesOf(brand.key())) {
            Language language = site.language();
            var path = article.elsewhere().get(language.code());
            if (path != null) {
                var url = links.to(brand, path);
                translations.add(
                        StructuredData.pointer("NewsArticle", url + "#story")
                                .with("url", url)
                                .with("inLanguage", language.code()));
            }
        }
        return translations;
    }
}
