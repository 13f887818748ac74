package tilshi.edition.sitemap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tilshi.edition.Alternates;
import tilshi.edition.Ask;
import tilshi.edition.Frames;
import tilshi.edition.LatinArticles;
import tilshi.edition.Links;
import tilshi.edition.XmlText;
import tilshi.site.Brand;
import tilshi.site.Section;
import tilshi.site.Site;
import tilshi.site.Sites;
import tilshi.story.Listed;
import tilshi.story.Month;
import tilshi.story.Published;
import tilshi.text.ReadableTime;

/** Gathers what sitemaps list: only pages at home in the brand, each with its other languages. */
@ApplicationScoped
class Sitemaps {

    /** Addresses in a file: the rules allow five times as many, which nobody wants in memory. */
    private static final int MOST = 10_000;

    private static final String TOPICS = "topics";
    private static final String AUTHORS = "authors";

    private static final int MOST_NEWS = 1_000;
    private static final Duration NEWS = Duration.ofDays(2);

    private final Published published;
    private final Sites sites;
    private final Links links;
    private final Alternates alternates;
    private final LatinArticles latin;
    private final InstantSource clock;
    private final int most;

    @Inject
    Sitemaps(
            Published published,
            Sites sites,
            Links links,
            Alternates alternates,
            LatinArticles latin,
            InstantSource clock) {
        this(published, sites, links, alternates, latin, clock, MOST);
    }

    Sitemaps(
            Published published,
            Sites sites,
            Links links,
            Alternates alternates,
            LatinArticles latin,
            InstantSource clock,
            int most) {
        this.published = published;
        this.sites = sites;
        this.links = links;
        this.alternates = alternates;
        this.latin = latin;
        this.clock = clock;
        this.most = most;
    }

    /** A file within the index. */
    record Part(String url, Optional<String> changed) {}

    /**
     * A page.
     *
     * @param alternates the same page for search engines, itself included, as it says itself
     */
    record Entry(String url, Optional<String> changed, List<Alternates.Alternate> alternates) {}

    /** What came out in the last two days. */
    record News(String publication, String language, List<Fresh> stories) {}

    /** A story of the last two days. */
    record Fresh(String url, String published, String title) {}

    /** The files of a brand. */
    List<Part> parts(Ask ask, Brand brand) {
        var parts = new ArrayList<Part>();
        for (var site : ask.house().sitesOf(brand.key())) {
            var own = parts(ask, site);
            parts.addAll(own);
            if (site.hasTwins()) {
                own.forEach(part -> parts.add(twin(site, part)));
            }
        }
        return parts;
    }

    private List<Part> parts(Ask ask, Site site) {
        var parts = new ArrayList<Part>();
        parts.add(part(site, "pages", 1));
        parts.addAll(folderParts(ask, site, TOPICS));
        parts.addAll(folderParts(ask, site, AUTHORS));
        published.months(ask.keys(), site).forEach(month -> parts.addAll(monthParts(site, month)));
        return parts;
    }

    /** The same list of twins. */
    private Part twin(Site site, Part part) {
        var path = part.url().substring(links.to(site.brand(), "").length());
        return new Part(links.to(site.brand(), site.twin(path)), part.changed());
    }

    /** Which file of several changed last is not known, so none of them says when. */
    private List<Part> monthParts(Site site, Month month) {
        var list = month.month().toString();
        int files = Math.ceilDiv(month.articles(), most);
        if (files > 1) {
            return IntStream.rangeClosed(1, files)
                    .mapToObj(number -> part(site, list, number))
                    .toList();
        }
        var time = new ReadableTime(site.zone(), site.language());
        var changed = Optional.of(time.machine(month.changedAt()));
        return List.of(new Part(part(site, list, 1).url(), changed));
    }

    /** The files of topics or authors: a file to so many ids, so that each stays in its own. */
    private List<Part> folderParts(Ask ask, Site site, String folder) {
        var parts = new ArrayList<Part>();
        var next = filled(ask, site, folder, 0, 1);
        while (!next.isEmpty()) {
            int number = Math.toIntExact((next.firstKey() - 1) / most) + 1;
            parts.add(part(site, folder, number));
            next = filled(ask, site, folder, (long) number * most, 1);
        }
        return parts;
    }

    /** The first file of a list bears its name, the others are numbered. */
    private Part part(Site site, String list, int number) {
        var name = number == 1 ? list : list + "-" + number;
        return new Part(url(site, "sitemap-" + name + ".xml"), Optional.empty());
    }

    /**
     * A file of a list, if there is one of this number.
     *
     * @param list {@code topics}, {@code authors} or a month
     */
    Optional<List<Entry>> file(Ask ask, Site site, String list, int number) {
        return switch (list) {
            case TOPICS, AUTHORS -> folder(ask, site, list, number);
            default -> month(ask, site, YearMonth.parse(list), (number - 1) * most);
        };
    }

    /** Stories of a month; those at home in another brand are listed there. */
    private Optional<List<Entry>> month(Ask ask, Site site, YearMonth month, int skip) {
        var listed = published.inMonth(ask.keys(), site, month, skip, most);
        return Optional.of(listed)
                .filter(stories -> !stories.isEmpty())
                .map(
                        stories ->
                                stories.stream()
                                        .filter(s -> s.home().equals(site.brand().key()))
                                        .map(story -> entry(ask, site, story))
                                        .toList());
    }

    /** Pages of topics or authors. They change with each story; nothing here says when. */
    private Optional<List<Entry>> folder(Ask ask, Site site, String folder, int number) {
        long until = (long) number * most;
        var pages = new TreeMap<Long, Map<String, String>>();
        for (var other : ask.house().sitesOf(site.brand().key())) {
            filled(ask, other, folder, until - most, most)
                    .headMap(until + 1)
                    .forEach(
                            (id, key) ->
                                    pages.computeIfAbsent(id, one -> new HashMap<>())
                                            .put(other.language().code(), other.path(folder, key)));
        }
        var entries =
                pages.values().stream()
                        .filter(paths -> paths.containsKey(site.language().code()))
                        .map(paths -> standing(ask, site, paths))
                        .toList();
        return Optional.of(entries).filter(some -> !some.isEmpty());
    }

    private SortedMap<Long, String> filled(
            Ask ask, Site site, String folder, long after, int limit) {
        return folder.equals(TOPICS)
                ? published.topics(ask.keys(), site, after, limit)
                : published.authors(ask.keys(), site, after, limit);
    }

    /** The pages that are always there. */
    List<Entry> pages(Ask ask, Site site) {
        var entries = new ArrayList<Entry>();
        entries.add(standing(ask, site, Frames.everywhere(ask, site, "")));
        for (var section : ask.house().sectionsOf(site)) {
            entries.add(standing(ask, site, section(ask, site, section)));
        }
        for (var page : sites.pages(site)) {
            entries.add(standing(ask, site, page(ask, site, page.slug())));
        }
        return entries;
    }

    News news(Ask ask, Site site) {
        var time = new ReadableTime(site.zone(), site.language());
        var from = clock.instant().minus(NEWS);
        var since = published.since(ask.keys(), site, from, MOST_NEWS);
        var stories =
                latin.teasers(ask, site, since).stream()
                        .filter(teaser -> teaser.home())
                        .map(
                                teaser ->
                                        new Fresh(
                                                links.to(site.brand(), teaser.path()),
                                                time.machine(teaser.publishedAt()),
                                                XmlText.of(teaser.headline())))
                        .toList();
        return new News(XmlText.of(site.name()), site.language().code(), stories);
    }

    private Entry entry(Ask ask, Site site, Listed listed) {
        var paths = new HashMap<>(listed.elsewhere());
        paths.put(site.language().code(), listed.path());
        var time = new ReadableTime(site.zone(), site.language());
        return new Entry(
                links.to(site.brand(), listed.path()),
                Optional.of(time.machine(listed.changedAt())),
                alternates.of(ask, site, paths));
    }

    private static Map<String, String> section(Ask ask, Site site, Section section) {
        return Frames.where(ask, site, other -> section.isIn(other.language()), section.key());
    }

    private Map<String, String> page(Ask ask, Site site, String slug) {
        return Frames.where(ask, site, other -> sites.page(other, slug).isPresent(), slug);
    }

    private Entry standing(Ask ask, Site site, Map<String, String> paths) {
        var own = paths.getOrDefault(site.language().code(), site.front());
        var url = links.to(site.brand(), own);
        return new Entry(url, Optional.empty(), alternates.of(ask, site, paths));
    }

    private String url(Site site, String file) {
        return links.to(site.brand(), site.path(file));
    }
}
