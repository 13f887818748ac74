package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tilshi.press.Address;
import tilshi.press.Changes;
import tilshi.press.Key;
import tilshi.site.Site;
import tilshi.site.Sites;
import tilshi.text.Language;

/**
 * Where an article appears for readers: its lists, its day, its month, the search. Called by an act
 * that has its place in the order of acts, it brings the lists up to date and names what changed by
 * it: those pages, and no others, are pressed again.
 */
@ApplicationScoped
class Appearances {

    /** How long an article is news to a news sitemap. */
    private static final Duration RECENT = Duration.ofHours(48);

    private final NewsLists lists;
    private final Months months;
    private final Articles articles;
    private final SearchTexts texts;
    private final Sites sites;
    private final Changes changes;

    Appearances(
            NewsLists lists,
            Months months,
            Articles articles,
            SearchTexts texts,
            Sites sites,
            Changes changes) {
        this.lists = lists;
        this.months = months;
        this.articles = articles;
        this.texts = texts;
        this.sites = sites;
        this.changes = changes;
    }

    /** An article before and after an act, and the story it tells. */
    record Turn(Article before, Article after, Story story, Instant now) {

        boolean comes() {
            return !before.isPublic() && after.isPublic();
        }

        boolean goes() {
            return before.isPublic() && !after.isPublic();
        }

        int more() {
            return comes() ? 1 : goes() ? -1 : 0;
        }

        Language language() {
            return after.language();
        }
    }

    /** Brings the lists up to date and names what changed for readers. */
    Set<Key> follow(Turn turn) {
        var keys = new LinkedHashSet<Key>();
        keys.add(Keys.article(turn.after().id()));
        if (turn.comes() || turn.goes()) {
            move(turn, keys);
        }
        if (turn.before().isPublic() || turn.after().isPublic()) {
            turn.story().placements().forEach(placement -> date(turn, placement, keys));
        }
        index(turn);
        if (turn.before().path().isEmpty()) {
            turn.after().path().ifPresent(path -> keys.addAll(addresses(turn.story(), path)));
        }
        return keys;
    }

    /** Readers find it by the words they see, and not before and not after they can see them. */
    private void index(Turn turn) {
        var article = turn.after();
        if (article.isPublic()) {
            var wording = articles.revision(article.id(), article.live().orElseThrow()).wording();
            texts.put(SearchText.of(turn.story(), article, wording));
        } else {
            texts.remove(article.id());
        }
    }

    private static List<Key> addresses(Story story, String path) {
        return story.placements().stream()
                .map(placement -> Key.of(new Address(placement.brand(), path)))
                .toList();
    }

    private void move(Turn turn, Collection<Key> keys) {
        var all = NewsList.all(turn.story(), turn.language());
        all.forEach(list -> keys.add(Keys.list(list)));
        keys.add(Keys.languages(turn.story().id()));
        if (turn.comes()) {
            turn.story().placements().forEach(placement -> beside(turn, placement, keys));
            alone(turn, keys);
            lists.enter(turn.after(), all);
        } else {
            lists.leave(turn.after().id());
            alone(turn, keys);
        }
        siblings(turn, keys);
    }

    /** What this article alone fills: days of its sites, pages of its topics and authors. */
    private void alone(Turn turn, Collection<Key> keys) {
        days(turn).forEach(day -> flip(day, keys));
        turn.story().placements().forEach(placement -> fill(turn, placement.brand(), keys));
    }

    private void fill(Turn turn, String brand, Collection<Key> keys) {
        var language = turn.language();
        var topics = turn.story().topics().stream();
        if (fill(topics.map(id -> NewsList.ofTopic(brand, language, id)).toList(), keys)) {
            keys.add(Keys.topics(brand, language));
        }
        var authors = turn.story().authors().stream();
        if (fill(authors.map(id -> NewsList.ofAuthor(brand, language, id)).toList(), keys)) {
            keys.add(Keys.authors(brand, language));
        }
    }

    /** Whether one of the lists has nothing else. */
    private boolean fill(List<NewsList> some, Collection<Key> keys) {
        var empty = new LinkedHashSet<>(some);
        empty.removeAll(lists.filled(some));
        empty.forEach(list -> keys.add(Keys.filled(list)));
        return !empty.isEmpty();
    }

    /** Later articles that would now show this one as "read also". */
    private void beside(Turn turn, Placement placement, Collection<Key> keys) {
        var place = NewsLists.Place.of(turn.after());
        for (var list : NewsList.related(turn.story(), placement, turn.language())) {
            lists.newer(list, place, Published.ALSO).forEach(id -> keys.add(Keys.also(id)));
        }
    }

    /** A day of a site. */
    private record Dated(Site site, LocalDate day) {}

    /** The days this article is on that have nothing else. */
    private List<Dated> days(Turn turn) {
        return turn.story().placements().stream()
                .flatMap(p -> sites.house().site(p.brand(), turn.language()).stream())
                .map(site -> new Dated(site, day(turn, site)))
                .filter(dated -> !lists.has(list(dated.site()), dated.day(), dated.site().zone()))
                .toList();
    }

    private void flip(Dated dated, Collection<Key> keys) {
        var site = dated.site();
        keys.add(Keys.dated(site.brand().key(), site.language(), dated.day()));
        for (boolean later : new boolean[] {false, true}) {
            lists.dayBeside(list(site), dated.day(), site.zone(), later)
                    .ifPresent(d -> keys.add(Keys.beside(site.brand().key(), site.language(), d)));
        }
    }

    private static NewsList list(Site site) {
        return NewsList.ofSite(site.brand().key(), site.language());
    }

    private void date(Turn turn, Placement placement, Collection<Key> keys) {
        var site = sites.house().site(placement.brand(), turn.language());
        if (site.isEmpty()) {
            return;
        }
        var brand = placement.brand();
        var language = turn.language();
        var day = day(turn, site.get());
        var month = YearMonth.from(day);
        int articles = months.change(brand, language, month, turn.more(), turn.now());
        if (articles == 1 && turn.comes() || articles == 0 && turn.goes()) {
            keys.add(Keys.dated(brand, language, month));
        }
        keys.add(Keys.changed(brand, language, month));
        keys.add(Keys.changed(brand, language));
        if (turn.more() != 0) {
            keys.add(Keys.day(brand, language, day));
            keys.add(Keys.month(brand, language, month));
            keys.add(Keys.months(brand, language));
            keys.add(Keys.recent(brand, language));
        }
        if (turn.comes()) {
            forget(turn, placement);
        }
    }

    private void forget(Turn turn, Placement placement) {
        var old = turn.after().publishedAt().orElseThrow().plus(RECENT);
        if (old.isAfter(turn.now())) {
            changes.touchAt(old, List.of(Keys.recent(placement.brand(), turn.language())));
        }
    }

    /** Sitemaps of the other languages name this one beside theirs. */
    private void siblings(Turn turn, Collection<Key> keys) {
        for (var sibling : articles.ofStory(turn.story().id())) {
            if (sibling.id() != turn.after().id() && sibling.isPublic()) {
                turn.story().placements().forEach(placement -> note(sibling, placement, keys));
            }
        }
    }

    private void note(Article sibling, Placement placement, Collection<Key> keys) {
        sites.house()
                .site(placement.brand(), sibling.language())
                .map(site -> day(sibling, site))
                .ifPresent(
                        day ->
                                keys.add(
                                        Keys.changed(
                                                placement.brand(),
                                                sibling.language(),
                                                YearMonth.from(day))));
    }

    private static LocalDate day(Turn turn, Site site) {
        return day(turn.comes() ? turn.after() : turn.before(), site);
    }

    private static LocalDate day(Article article, Site site) {
        return LocalDate.ofInstant(article.publishedAt().orElseThrow(), site.zone());
    }
}
