package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import tilshi.press.KeysRead;
import tilshi.site.Site;
import tilshi.text.Language;
import tilshi.text.Spelling;

/**
 * What readers may see of stories, and nothing else. Every read names its keys to the pressing that
 * asks, so that no page can forget what it shows.
 */
@ApplicationScoped
public class Published {

    /** How many stories "read also" names. */
    static final int ALSO = 3;

    private final Articles articles;
    private final Authors authors;
    private final Topics topics;
    private final PublicArticles whole;
    private final Teasers teasers;
    private final NewsLists lists;
    private final Months months;
    private final Translations translations;
    private final Spellings spellings;

    Published(
            Articles articles,
            Authors authors,
            Topics topics,
            PublicArticles whole,
            Teasers teasers,
            NewsLists lists,
            Months months,
            Translations translations,
            Spellings spellings) {
        this.translations = translations;
        this.articles = articles;
        this.authors = authors;
        this.topics = topics;
        this.whole = whole;
        this.teasers = teasers;
        this.lists = lists;
        this.months = months;
        this.spellings = spellings;
    }

    /** What stands at the address of an article; nothing if it was never published. */
    public Optional<Standing> standing(KeysRead keys, long articleId) {
        keys.read(Keys.article(articleId));
        return articles.find(articleId).flatMap(article -> standing(keys, article));
    }

    /** An author, if there is one of this key. */
    public Optional<Author> author(KeysRead keys, String key) {
        var author = authors.withKey(key);
        author.ifPresent(a -> keys.read(Keys.author(a.id())));
        return author;
    }

    /** A topic, if there is one of this key. */
    public Optional<Topic> topic(KeysRead keys, String key) {
        var topic = topics.withKey(key);
        topic.ifPresent(t -> keys.read(Keys.topic(t.id())));
        return topic;
    }

    /** The paths on a site at which a story was and is no more; no page leads there. */
    public List<String> gone(KeysRead keys, Site site) {
        keys.read(Keys.list(list(site)));
        return teasers.gone(site);
    }

    /** The newest of a site. */
    public List<Teaser> newest(KeysRead keys, Site site, int limit) {
        return newest(keys, site, list(site), limit);
    }

    /** The newest of a section. */
    public List<Teaser> inSection(KeysRead keys, Site site, String section, int limit) {
        var list = NewsList.ofSection(site.brand().key(), site.language(), section);
        return newest(keys, site, list, limit);
    }

    /** The newest about a topic. */
    public List<Teaser> about(KeysRead keys, Site site, Topic topic, int limit) {
        return newest(keys, site, list(site, topic), limit);
    }

    /** The newest by an author. */
    public List<Teaser> by(KeysRead keys, Site site, Author author, int limit) {
        return newest(keys, site, list(site, author), limit);
    }

    /** Whether a site has anything about a topic. */
    public boolean isAbout(KeysRead keys, Site site, Topic topic) {
        return isFilled(keys, list(site, topic));
    }

    /** Whether a site has anything by an author. */
    public boolean isBy(KeysRead keys, Site site, Author author) {
        return isFilled(keys, list(site, author));
    }

    /** The keys of topics a site has anything about, by id, from after an id on. */
    public SortedMap<Long, String> topics(KeysRead keys, Site site, long after, int limit) {
        keys.read(Keys.topics(site.brand().key(), site.language()));
        return lists.filled(list(site), "topic", after, limit);
    }

    /** The keys of authors a site has anything by, by id, from after an id on. */
    public SortedMap<Long, String> authors(KeysRead keys, Site site, long after, int limit) {
        keys.read(Keys.authors(site.brand().key(), site.language()));
        return lists.filled(list(site), "author", after, limit);
    }

    /** All of a day, by the site's clock. */
    public List<Teaser> onDay(KeysRead keys, Site site, LocalDate day, int limit) {
        keys.read(Keys.day(site.brand().key(), site.language(), day));
        var from = day.atStartOfDay(site.zone()).toInstant();
        var until = day.plusDays(1).atStartOfDay(site.zone()).toInstant();
        return teasers.between(keys, site, list(site), from, until, limit);
    }

    /** Whether anything came out on a day, by the site's clock. */
    public boolean hasDay(KeysRead keys, Site site, LocalDate day) {
        keys.read(Keys.dated(site.brand().key(), site.language(), day));
        return lists.has(list(site), day, site.zone());
    }

    /** Whether anything came out in a month, by the site's clock. */
    public boolean hasMonth(KeysRead keys, Site site, YearMonth month) {
        keys.read(Keys.dated(site.brand().key(), site.language(), month));
        return months.has(site, month);
    }

    /** The day before or after a day of the archive on which the site published something. */
    public Optional<LocalDate> neighbour(KeysRead keys, Site site, LocalDate day, boolean later) {
        keys.read(Keys.beside(site.brand().key(), site.language(), day));
        return lists.dayBeside(list(site), day, site.zone(), later);
    }

    /** How much came out on each day of a month that has anything. */
    public SortedMap<LocalDate, Integer> days(KeysRead keys, Site site, YearMonth month) {
        keys.read(Keys.month(site.brand().key(), site.language(), month));
        return lists.days(list(site), month, site.zone());
    }

    /** The months of the archive, newest first. When they changed is not to be shown. */
    public List<Month> archive(KeysRead keys, Site site) {
        keys.read(Keys.months(site.brand().key(), site.language()));
        return months.of(site);
    }

    /** The months of the archive with the instants of their last changes, newest first. */
    public List<Month> months(KeysRead keys, Site site) {
        keys.read(Keys.changed(site.brand().key(), site.language()));
        return months.of(site);
    }

    /** A part of a month as sitemaps list it, oldest first: what comes out goes to the end. */
    public List<Listed> inMonth(KeysRead keys, Site site, YearMonth month, int skip, int limit) {
        keys.read(Keys.changed(site.brand().key(), site.language(), month));
        var from = month.atDay(1).atStartOfDay(site.zone()).toInstant();
        var until = month.plusMonths(1).atDay(1).atStartOfDay(site.zone()).toInstant();
        return lists.between(list(site), from, until, skip, limit);
    }

    /**
     * What came out since an instant, newest first. The page is pressed again when an article turns
     * two days old.
     */
    public List<Teaser> since(KeysRead keys, Site site, Instant from, int limit) {
        keys.read(Keys.recent(site.brand().key(), site.language()));
        return teasers.between(keys, site, list(site), from, Instant.MAX, limit);
    }

    /** Those placed on the front by hand that can be read in the site's language, in order. */
    public List<Teaser> onFront(KeysRead keys, Site site) {
        keys.read(Keys.front(site.brand().key(), site.language()));
        return teasers.onFront(keys, site);
    }

    /**
     * What else to read: the nearest earlier stories about the same topics, then of the section. A
     * later story does not change it, so a new one presses no old page again.
     */
    public List<Teaser> also(KeysRead keys, Site site, PublicArticle article) {
        keys.read(Keys.also(article.article().id()));
        var placement = article.placementIn(site.brand().key());
        if (placement.isEmpty()) {
            return List.of();
        }
        var place = NewsLists.Place.of(article.article());
        var found = new LinkedHashSet<Long>();
        var related = NewsList.related(article.story(), placement.get(), site.language());
        for (var list : related) {
            if (found.size() < ALSO) {
                found.addAll(lists.older(list, place, ALSO));
            }
        }
        return teasers.of(keys, site, found.stream().limit(ALSO).toList());
    }

    /**
     * The language of the article's source, where readers of that see something newer: the
     * translation has yet to follow.
     */
    public Optional<Language> newer(KeysRead keys, PublicArticle article) {
        keys.read(Keys.newer(article.article().id()));
        return translations.newer(article.article().id());
    }

    /** These articles with all that their pages tell, by id. */
    public Map<Long, PublicArticle> whole(KeysRead keys, List<Teaser> shown) {
        return whole.of(keys, articles.withIds(shown.stream().map(Teaser::articleId).toList()));
    }

    /** How words of articles are spelt in Latin, by article; none for those spelt by rule. */
    public Map<Long, List<Spelling>> spellings(KeysRead keys, Collection<Long> ids) {
        ids.forEach(id -> keys.read(Keys.spellings(id)));
        return spellings.of(ids);
    }

    private List<Teaser> newest(KeysRead keys, Site site, NewsList list, int limit) {
        keys.read(Keys.list(list));
        return teasers.newest(keys, site, list, limit);
    }

    private boolean isFilled(KeysRead keys, NewsList list) {
        keys.read(Keys.filled(list));
        return !lists.filled(List.of(list)).isEmpty();
    }

    private static NewsList list(Site site, Topic topic) {
        return NewsList.ofTopic(site.brand().key(), site.language(), topic.id());
    }

    private static NewsList list(Site site, Author author) {
        return NewsList.ofAuthor(site.brand().key(), site.language(), author.id());
    }

    private static NewsList list(Site site) {
        return NewsList.ofSite(site.brand().key(), site.language());
    }

    private Optional<Standing> standing(KeysRead keys, Article article) {
        return switch (article.state()) {
            case LIVE, UPDATED, CORRECTED ->
                    whole.of(keys, List.of(article)).values().stream()
                            .findFirst()
                            .map(Standing.Readable::new);
            case WITHDRAWN -> Optional.of(withdrawn(article));
            case KILLED -> article.path().map(path -> new Standing.Removed());
            default -> Optional.empty();
        };
    }

    private Standing withdrawn(Article article) {
        var wording = articles.revision(article.id(), article.live().orElseThrow()).wording();
        return new Standing.Withdrawn(
                wording.headlines().web(), article.reason(), article.updatedAt().orElseThrow());
    }
}
