package tilshi.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tilshi.site.Site;
import tilshi.text.Script;

/**
 * The versions of a page as search engines are told of them, in its head and in sitemaps alike:
 * each language with itself, then the one for readers who speak none of them, in the language the
 * brand's host opens in.
 */
@ApplicationScoped
public class Alternates {

    private static final String FOR_OTHERS = "x-default";

    private final Links links;

    Alternates(Links links) {
        this.links = links;
    }

    /**
     * A version of a page.
     *
     * @param language as {@code hreflang} has it: {@code kk}, {@code kk-Latn}, {@code x-default}
     */
    public record Alternate(String language, String url) {}

    /**
     * Nothing for a page that is there in one language only.
     *
     * @param paths of the page by language code, its own included
     */
    public List<Alternate> of(Ask ask, Site site, Map<String, String> paths) {
        var sites = ask.house().sitesOf(site.brand().key());
        var alternates = new ArrayList<Alternate>();
        for (var other : sites) {
            var path = paths.get(other.language().code());
            if (path != null) {
                alternates.addAll(of(other, path));
            }
        }
        if (alternates.size() < 2) {
            return List.of();
        }
        var first = paths.get(sites.getFirst().language().code());
        if (first != null) {
            alternates.add(new Alternate(FOR_OTHERS, links.to(site.brand(), first)));
        }
        return List.copyOf(alternates);
    }

    /** In one language: both scripts, where the site has both. */
    private List<Alternate> of(Site site, String path) {
        var code = site.language().code();
        var page = links.to(site.brand(), path);
        if (!site.hasTwins()) {
            return List.of(new Alternate(code, page));
        }
        var twin = links.to(site.brand(), site.twin(path));
        return List.of(
                new Alternate(code, page), new Alternate(Script.LATIN.tag(site.language()), twin));
    }
}
