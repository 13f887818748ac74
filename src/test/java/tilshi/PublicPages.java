package tilshi;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import tilshi.site.Site;
import tilshi.text.Language;

/** Every kind of page readers can come to, in every brand and language of the sample newsroom. */
@ApplicationScoped
public class PublicPages {

    private final Newsroom newsroom;
    private final Web web;

    PublicPages(Newsroom newsroom, Web web) {
        this.newsroom = newsroom;
        this.web = web;
    }

    /**
     * A page.
     *
     * @param name says in a failing test which it is
     * @param status what it answers with
     */
    public record Page(String name, String host, String path, int status) {

        /** The same for pages of a brand that differ in their language only. */
        public String kind() {
            return host + " " + name.replaceFirst(" \\S+$", "");
        }

        public String url() {
            return "http://" + host + path;
        }

        @Override
        public String toString() {
            return name + " (" + url() + ")";
        }
    }

    /** All of them. */
    public List<Page> all() {
        var pages = new ArrayList<Page>();
        pages.add(new Page("portal", "localhost", "/", 200));
        newsroom.sites().forEach(site -> pages.addAll(standing(site)));
        pages.addAll(stories());
        pages.addAll(twins(pages));
        return List.copyOf(pages);
    }

    /** One of each kind in Latin script, of a site that has that. */
    private List<Page> twins(List<Page> pages) {
        var site = newsroom.house().house().named("news/kk");
        var kinds = new HashSet<String>();
        return pages.stream()
                .filter(page -> page.host().equals(site.brand().host()))
                .filter(page -> page.path().startsWith(site.front()))
                .filter(page -> kinds.add(page.name()))
                .map(page -> twin(site, page))
                .toList();
    }

    private static Page twin(Site site, Page page) {
        return new Page(
                page.name() + " in Latin", page.host(), site.twin(page.path()), page.status());
    }

    /** Those of a site that do not come and go. */
    private List<Page> standing(Site site) {
        var pages = new ArrayList<Page>();
        pages.add(page(site, "front", site.front(), 200));
        for (var section : newsroom.house().house().sectionsOf(site)) {
            pages.add(page(site, "section", site.path(section.key()), 200));
        }
        for (var slug : List.of("about", "contacts", "corrections")) {
            pages.add(page(site, slug, site.path(slug), 200));
        }
        var brand = site.brand().key();
        pages.add(page(site, "topic", site.path("topics", topic(brand)), 200));
        pages.add(page(site, "author", site.path("authors", author(brand)), 200));
        pages.add(page(site, "archive", site.path("archive"), 200));
        pages.add(page(site, "month", newestMonth(site), 200));
        pages.add(page(site, "day", newestDay(site), 200));
        pages.add(page(site, "search", site.path("search"), 200));
        pages.add(page(site, "search, found", site.path("search?q=" + common(site)), 200));
        pages.add(page(site, "search, nothing found", site.path("search?q=zzzz"), 200));
        pages.add(page(site, "search, too long", site.path("search?q=" + "a".repeat(101)), 200));
        pages.add(page(site, "search, away", site.path("503"), 503));
        pages.add(page(site, "404", site.path("2020", "01", "01", "nothing-here"), 404));
        return pages;
    }

    /** The stories that are told in some way of their own. */
    private List<Page> stories() {
        var pages = new ArrayList<Page>();
        for (var language : Language.values()) {
            pages.add(story("live story", "bridge-opens", language, 200));
            pages.add(story("corrected story", "sumbe-derby-late-goal", language, 200));
            pages.add(story("story of another brand", "wool-in-the-walls", language, 200));
            pages.add(elsewhere("the same in a second brand", "wool-in-the-walls", language));
        }
        pages.add(story("withdrawn story", "bazaar-relocation", Language.KAZAKH, 410));
        pages.add(story("withdrawn story", "bazaar-relocation", Language.RUSSIAN, 410));
        pages.add(story("long read", "long-read-last-ferry", Language.RUSSIAN, 200));
        pages.add(story("Kazakh in Latin letters", "school-newspaper", Language.KAZAKH, 200));
        pages.add(story("recipe", "millet-zhent", Language.KAZAKH, 200));
        pages.add(story("only in Kazakh", "mobile-library", Language.KAZAKH, 200));
        return pages;
    }

    private Page story(String name, String story, Language language, int status) {
        var path = newsroom.path(story, language);
        return new Page(name + " " + language.code(), newsroom.host(story), path, status);
    }

    private Page elsewhere(String name, String story, Language language) {
        var path = newsroom.path(story, language);
        return new Page(name + " " + language.code(), "news.localhost", path, 200);
    }

    private static Page page(Site site, String name, String path, int status) {
        return new Page(name + " " + site.key(), site.brand().host(), path, status);
    }

    /** A word that stands in many stories. */
    private static String common(Site site) {
        var word =
                switch (site.language()) {
                    case KAZAKH -> "бір";
                    case RUSSIAN -> "год";
                    case ENGLISH -> "year";
                };
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    private static String topic(String brand) {
        return switch (brand) {
            case "sport" -> "national-games";
            case "life" -> "zhibekqala-life";
            default -> "zhibekqala";
        };
    }

    private static String author(String brand) {
        return switch (brand) {
            case "sport" -> "timur-sarqyt";
            case "life" -> "irina-polevaya";
            default -> "aisara-qumarbek";
        };
    }

    private String newestDay(Site site) {
        var month = newestMonth(site);
        return firstLink(site, month, month + "/\\d+");
    }

    private String newestMonth(Site site) {
        return firstLink(site, site.path("archive"), site.path("\\d+/\\d+"));
    }

    private String firstLink(Site site, String path, String wanted) {
        var link = java.util.regex.Pattern.compile("href=\"(" + wanted + ")\"");
        var found = link.matcher(web.get(site.brand().host(), path).body());
        if (!found.find()) {
            throw new AssertionError("No link like " + wanted + " on " + path);
        }
        return found.group(1);
    }
}
