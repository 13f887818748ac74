package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tilshi.media.Pictures;
import tilshi.press.KeysRead;
import tilshi.site.Site;
import tilshi.site.Sites;
import tilshi.text.Language;

/** Looks at an article before readers do, as strictly as its brand wants it. */
@ApplicationScoped
public class Inspector {

    /** So many links of an article are followed. */
    static final int LINKS = 50;

    private final Sites sites;
    private final Articles articles;
    private final Pictures pictures;
    private final Translations translations;
    private final Renderings renderings;
    private final OwnLinks own;
    private final OutsideLinks outside;
    private final Checks checks;
    private final LinkConfig config;

    Inspector(
            Sites sites,
            Articles articles,
            Pictures pictures,
            Translations translations,
            Renderings renderings,
            OwnLinks own,
            OutsideLinks outside,
            Checks checks,
            LinkConfig config) {
        this.sites = sites;
        this.articles = articles;
        this.pictures = pictures;
        this.translations = translations;
        this.renderings = renderings;
        this.own = own;
        this.outside = outside;
        this.checks = checks;
        this.config = config;
    }

    /**
     * What there is to mend in a wording of an article. As many queries for fifty blocks as for
     * one.
     */
    public Findings of(Article article, Story story, Wording wording) {
        var rules = checks.of(story.home().brand());
        boolean follows = config.follow() && rules.get(Check.BROKEN_LINK) != Strictness.OFF;
        var links = links(story, wording, follows);
        boolean pairs = rules.get(Check.UNTOLD_LANGUAGE) != Strictness.OFF;
        var untold = pairs ? untold(article, story) : List.<Language>of();
        var inspected = inspected(article, story, wording, untold, links);
        return Findings.of(Inspection.of(inspected), rules);
    }

    /** Has the links of a wording followed, behind everybody's back. */
    void follow(Wording wording) {
        outside.ask(outside(wording));
    }

    private List<Language> untold(Article article, Story story) {
        var told = EnumSet.of(article.language());
        articles.ofStory(story.id()).stream()
                .filter(other -> other.isPublic() || other.state().isWaiting())
                .forEach(other -> told.add(other.language()));
        return sites.house().sitesOf(story.home().brand()).stream()
                .map(Site::language)
                .filter(language -> !told.contains(language))
                .toList();
    }

    /** What is older than a day is believed once more, and looked at again meanwhile. */
    private Inspected.Links links(Story story, Wording wording, boolean follows) {
        var fates = own.of(BodyLinks.of(wording.body()), story.home().brand());
        var leadingOut = outside(wording);
        var known = outside.known(leadingOut);
        var broken = new LinkedHashSet<>(fates.broken());
        broken.addAll(known.broken());
        if (!follows) {
            return new Inspected.Links(broken, fates.withdrawn(), 0);
        }
        outside.ask(without(leadingOut, known.asked()));
        int unseen = without(leadingOut, known.seen()).size();
        return new Inspected.Links(broken, fates.withdrawn(), unseen);
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        return all.stream().filter(link -> !some.contains(link)).collect(Collectors.toSet());
    }

    private Inspected inspected(
            Article article,
            Story story,
            Wording wording,
            List<Language> untold,
            Inspected.Links links) {
        var unrecorded = new KeysRead();
        var keys =
                wording.body().blocks().stream()
                        .filter(Block.Photo.class::isInstance)
                        .map(block -> ((Block.Photo) block).picture())
                        .distinct()
                        .toList();
        return new Inspected(
                article.language(),
                story,
                wording,
                story.picture()
                        .flatMap(
                                id ->
                                        pictures.withIds(unrecorded, List.of(id)).values().stream()
                                                .findFirst()),
                pictures.withKeys(unrecorded, keys),
                translations.find(article.id()).map(Translation::open).orElse(0),
                untold,
                unread(article),
                links);
    }

    /** Judged by the newest revision: that is what readers will see. */
    private Set<String> unread(Article article) {
        return renderings
                .find(article.id(), article.latest())
                .map(Rendering::unread)
                .orElse(Set.of());
    }

    private Set<String> outside(Wording wording) {
        return BodyLinks.of(wording.body()).stream()
                .filter(link -> link.startsWith("http://") || link.startsWith("https://"))
                .filter(link -> !own.isOurs(link))
                .limit(LINKS)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
