package tilshi.edition.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tilshi.edition.Ask;
import tilshi.edition.Frame;
import tilshi.edition.LatinArticles;
import tilshi.edition.Links;
import tilshi.edition.PictureView;
import tilshi.media.Picture;
import tilshi.media.Pictures;
import tilshi.site.Site;
import tilshi.story.Block;
import tilshi.story.PublicArticle;
import tilshi.story.Published;
import tilshi.story.Teaser;
import tilshi.text.SafeHtml;

/** Makes items of stories, fetching all their words and pictures at once. */
@ApplicationScoped
class FeedItems {

    /** Bytes of whole stories in a feed; a story that does not fit any more shows its lead. */
    static final int ROOM = 512 * 1024;

    private static final int CARD = 1600;

    private final Published published;
    private final Pictures pictures;
    private final Links links;
    private final LatinArticles latin;

    FeedItems(Published published, Pictures pictures, Links links, LatinArticles latin) {
        this.published = published;
        this.pictures = pictures;
        this.links = links;
        this.latin = latin;
    }

    /** Pictures of several stories: those above them by id, those within them by key. */
    private record Shown(Map<Long, Picture> above, Map<String, Picture> within) {}

    List<Feed.Item> of(Ask ask, Site site, List<Teaser> teasers) {
        var found = published.whole(ask.keys(), teasers);
        var whole = latin.articles(ask, site, found).values();
        var shown = shown(ask, whole);
        var items = new ArrayList<Feed.Item>();
        int room = ROOM;
        for (var article : whole) {
            var text = text(site, article, shown);
            int size = text.getBytes(StandardCharsets.UTF_8).length;
            boolean fits = size <= room;
            room -= fits ? size : 0;
            items.add(item(ask, site, article, fits ? text : lead(article), shown));
        }
        return items;
    }

    private Shown shown(Ask ask, Collection<PublicArticle> articles) {
        var above = articles.stream().flatMap(a -> a.story().picture().stream()).toList();
        var within =
                articles.stream()
                        .flatMap(article -> article.wording().body().blocks().stream())
                        .flatMap(
                                b ->
                                        b instanceof Block.Photo p
                                                ? Stream.of(p.picture())
                                                : Stream.empty())
                        .toList();
        return new Shown(
                pictures.withIds(ask.keys(), above), pictures.withKeys(ask.keys(), within));
    }

    private Feed.Item item(Ask ask, Site site, PublicArticle article, String content, Shown shown) {
        var placement = article.placementIn(site.brand().key()).orElseThrow();
        var language = site.language();
        var headline =
                placement
                        .headline()
                        .getOrDefault(language.code(), article.wording().headlines().web());
        return new Feed.Item(
                id(ask, article),
                links.to(site.brand(), article.path()),
                article.article().script().tag(language),
                headline,
                article.wording().lead(),
                content,
                new Feed.Times(article.publishedAt(), article.changedAt(), site.zone()),
                authors(site, article),
                tags(ask, site, article, placement.section()),
                article.story().picture().map(shown.above()::get).map(p -> picture(site, p)));
    }

    /** A tag URI (RFC 4151): of the brand where the story is at home, wherever it is read. */
    private static String id(Ask ask, PublicArticle article) {
        var home = article.story().home().brand();
        var host = ask.house().brand(home).orElseThrow().host();
        var since = LocalDate.ofInstant(article.publishedAt(), ZoneOffset.UTC);
        return "tag:" + host + "," + since + ":" + article.article().subject();
    }

    private List<Feed.Author> authors(Site site, PublicArticle article) {
        return article.authors().stream()
                .map(
                        author ->
                                new Feed.Author(
                                        site.language().pick(author.name()),
                                        links.to(site.brand(), site.path("authors", author.key()))))
                .toList();
    }

    private static List<String> tags(Ask ask, Site site, PublicArticle article, String section) {
        var name =
                ask.house()
                        .section(site.brand().key(), section)
                        .map(found -> found.nameIn(site.language()));
        var topics = article.topics().stream().map(t -> site.language().pick(t.name()));
        return Stream.concat(name.stream(), topics).distinct().toList();
    }

    private Feed.Picture picture(Site site, Picture picture) {
        return Feed.Picture.of(
                Frame.Image.of(picture, CARD, site.language(), path -> absolute(site, path)),
                picture.credit());
    }

    private String text(Site site, PublicArticle article, Shown shown) {
        var within = new HashMap<String, PictureView>();
        shown.within().forEach((key, picture) -> within.put(key, view(site, picture)));
        return FullText.of(
                site,
                article,
                article.story().picture().map(shown.above()::get).map(p -> view(site, p)),
                within,
                path -> absolute(site, path));
    }

    private static String lead(PublicArticle article) {
        return SafeHtml.escaped(article.wording().lead()).inside("p").toString();
    }

    private PictureView view(Site site, Picture picture) {
        return PictureView.of(picture, site.language()).away(path -> absolute(site, path));
    }

    private String absolute(Site site, String address) {
        return address.startsWith("/") ? links.to(site.brand(), address) : address;
    }
}
