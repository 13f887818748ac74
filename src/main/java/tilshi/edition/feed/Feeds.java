package tilshi.edition.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import tilshi.edition.Ask;
import tilshi.edition.Links;
import tilshi.site.Site;
import tilshi.story.Published;
import tilshi.story.Teaser;
import tilshi.text.Messages;

/** Makes the feeds of a site, its sections, its topics and its authors. */
@ApplicationScoped
class Feeds {

    /** Stories in the feed of a site. */
    private static final int NEWEST = 30;

    /** In that of a part of it: a story stands in many of these, and each is pressed with it. */
    private static final int NEWEST_OF_PART = 10;

    private final Published published;
    private final FeedItems items;
    private final Links links;

    Feeds(Published published, FeedItems items, Links links) {
        this.published = published;
        this.items = items;
        this.links = links;
    }

    /**
     * The feed that goes with a page.
     *
     * @param of the parts of the page's path behind the language
     */
    Optional<Feed> of(Ask ask, Site site, List<String> of) {
        return switch (of.size()) {
            case 0 -> Optional.of(newest(ask, site));
            case 1 -> section(ask, site, of.getFirst());
            case 2 ->
                    switch (of.getFirst()) {
                        case "topics" -> topic(ask, site, of.getLast());
                        case "authors" -> author(ask, site, of.getLast());
                        default -> Optional.empty();
                    };
            default -> Optional.empty();
        };
    }

    private Feed newest(Ask ask, Site site) {
        var teasers = published.newest(ask.keys(), site, NEWEST);
        return feed(ask, site, "", site.front(), teasers);
    }

    private Optional<Feed> section(Ask ask, Site site, String key) {
        return ask.house().sectionsOf(site).stream()
                .filter(section -> section.key().equals(key))
                .findFirst()
                .map(
                        section ->
                                feed(
                                        ask,
                                        site,
                                        section.nameIn(site.language()),
                                        site.path(key),
                                        published.inSection(
                                                ask.keys(), site, key, NEWEST_OF_PART)));
    }

    private Optional<Feed> topic(Ask ask, Site site, String key) {
        return published
                .topic(ask.keys(), key)
                .map(
                        topic ->
                                feed(
                                        ask,
                                        site,
                                        site.language().pick(topic.name()),
                                        site.path("topics", key),
                                        published.about(ask.keys(), site, topic, NEWEST_OF_PART)));
    }

    private Optional<Feed> author(Ask ask, Site site, String key) {
        return published
                .author(ask.keys(), key)
                .map(
                        author ->
                                feed(
                                        ask,
                                        site,
                                        site.language().pick(author.name()),
                                        site.path("authors", key),
                                        published.by(ask.keys(), site, author, NEWEST_OF_PART)));
    }

    private Feed feed(Ask ask, Site site, String part, String page, List<Teaser> teasers) {
        return new Feed(
                part.isEmpty() ? site.name() : part + " — " + site.name(),
                links.to(site.brand(), page),
                links.to(site.brand(), ask.path()),
                origin(site),
                items.of(ask, site, teasers));
    }

    private Feed.Origin origin(Site site) {
        return new Feed.Origin(
                site.name(),
                site.tagline(),
                links.to(site.brand(), ""),
                links.to(site.brand(), site.front()),
                site.script().tag(site.language()),
                Messages.in(site.language()).say("imprint.rights", site.name()));
    }
}
