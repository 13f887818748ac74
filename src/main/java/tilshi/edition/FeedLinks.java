package tilshi.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tilshi.site.Site;

/** The feeds that a page offers: those of its site, and those of the list it is or belongs to. */
final class FeedLinks {

    private static final Set<String> LISTS = Set.of("topics", "authors");

    private FeedLinks() {}

    static List<Frame.Feed> of(Ask ask, Site site, Frames.Wish wish) {
        var feeds = new ArrayList<Frame.Feed>();
        add(feeds, site.name(), site.front());
        ask.house().sectionsOf(site).stream()
                .filter(section -> section.key().equals(wish.section()))
                .forEach(
                        section ->
                                add(
                                        feeds,
                                        section.nameIn(site.language()) + " — " + site.name(),
                                        site.path(section.key()) + "/"));
        var parts = ask.parts();
        if (parts.size() == 2 && LISTS.contains(parts.getFirst())) {
            add(feeds, wish.head().title(), ask.path() + "/");
        }
        return List.copyOf(feeds);
    }

    private static void add(List<Frame.Feed> feeds, String title, String folder) {
        feeds.add(new Frame.Feed("application/rss+xml", title, folder + "rss.xml"));
        feeds.add(new Frame.Feed("application/atom+xml", title, folder + "atom.xml"));
        feeds.add(new Frame.Feed("application/feed+json", title, folder + "feed.json"));
    }
}
