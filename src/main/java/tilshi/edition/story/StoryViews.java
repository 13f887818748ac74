package tilshi.edition.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tilshi.edition.Ask;
import tilshi.edition.BlockView;
import tilshi.edition.Cards;
import tilshi.edition.Link;
import tilshi.edition.Links;
import tilshi.edition.PictureView;
import tilshi.media.Pictures;
import tilshi.site.Site;
import tilshi.story.Author;
import tilshi.story.Block;
import tilshi.story.Placement;
import tilshi.story.PublicArticle;
import tilshi.story.Published;
import tilshi.text.Messages;
import tilshi.text.ReadableTime;

/** Makes the view of a story in a brand. */
@ApplicationScoped
class StoryViews {

    private final Published published;
    private final Pictures pictures;
    private final Cards cards;
    private final Links links;

    StoryViews(Published published, Pictures pictures, Cards cards, Links links) {
        this.published = published;
        this.pictures = pictures;
        this.cards = cards;
        this.links = links;
    }

    StoryView of(Ask ask, Site site, PublicArticle article) {
        var language = site.language();
        var placement = article.placementIn(ask.host()).orElseThrow();
        var time = new ReadableTime(site.zone(), language);
        var words = Messages.in(language);
        var headline = headline(site, article, placement);
        return new StoryView(
                headline,
                article.wording().lead(),
                section(ask, site, placement),
                moment(time, article.publishedAt()),
                words.say("time.zone", time.offset(article.publishedAt())),
                article.article().updatedAt().map(at -> moment(time, at)),
                article.corrections().stream()
                        .map(c -> new StoryView.Note(moment(time, c.at()), c.note()))
                        .toList(),
                newer(ask, site, article),
                byline(ask, site, article.authors()),
                picture(ask, site, article),
                language.pick(article.story().caption()),
                Shares.of(
                        links.to(site.brand(), article.path()), headline, words.say("share.mail")),
                BlockView.of(article.wording().body().blocks(), photos(ask, site, article)),
                article.topics().stream()
                        .map(
                                topic ->
                                        Link.to(
                                                language.pick(topic.name()),
                                                site.path("topics", topic.key())))
                        .toList(),
                site.telegram(),
                cards.of(ask, site, published.also(ask.keys(), site, article)));
    }

    private Optional<StoryView.Newer> newer(Ask ask, Site site, PublicArticle article) {
        if (!site.tellsNewer()) {
            return Optional.empty();
        }
        return published
                .newer(ask.keys(), article)
                .map(
                        language ->
                                new StoryView.Newer(
                                        language.code(),
                                        Messages.in(site.language())
                                                .say("story.newer." + language.code()),
                                        Objects.requireNonNull(
                                                article.elsewhere().get(language.code()))));
    }

    private static String headline(Site site, PublicArticle article, Placement placement) {
        return placement
                .headline()
                .getOrDefault(site.language().code(), article.wording().headlines().web());
    }

    private static Link section(Ask ask, Site site, Placement placement) {
        var name =
                ask.house()
                        .section(placement.brand(), placement.section())
                        .map(section -> section.nameIn(site.language()))
                        .orElse(placement.section());
        return Link.to(name, site.path(placement.section()));
    }

    private static StoryView.Moment moment(ReadableTime time, Instant at) {
        return new StoryView.Moment(time.full(at), time.machine(at));
    }

    private List<StoryView.Signature> byline(Ask ask, Site site, List<Author> authors) {
        var portraits =
                pictures.withIds(
                        ask.keys(),
                        authors.stream().flatMap(author -> author.portrait().stream()).toList());
        var language = site.language();
        return authors.stream()
                .map(
                        author ->
                                new StoryView.Signature(
                                        language.pick(author.name()),
                                        language.pick(author.role()),
                                        site.path("authors", author.key()),
                                        author.portrait()
                                                .map(portraits::get)
                                                .map(p -> PictureView.of(p, language))))
                .toList();
    }

    private Optional<PictureView> picture(Ask ask, Site site, PublicArticle article) {
        return article.story()
                .picture()
                .flatMap(
                        id ->
                                pictures.withIds(ask.keys(), List.of(id)).values().stream()
                                        .findFirst())
                .map(picture -> PictureView.of(picture, site.language()));
    }

    /** The pictures within the body, by key, fetched at once. */
    private Map<String, PictureView> photos(Ask ask, Site site, PublicArticle article) {
        var keys =
                article.wording().body().blocks().stream()
                        .map(block -> block instanceof Block.Photo photo ? photo.picture() : null)
                        .filter(Objects::nonNull)
                        .toList();
        var photos = new LinkedHashMap<String, PictureView>();
        pictures.withKeys(ask.keys(), keys)
                .forEach(
                        (key, picture) ->
                                photos.put(key, PictureView.of(picture, site.language())));
        return photos;
    }
}
