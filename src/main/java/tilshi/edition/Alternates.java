package tilshi.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tilshi.site.Site;

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
     * @param language as {@code hreflang} has it: {@code kk}, {@code x-default}
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
                var url = links.to(site.brand(), path);
                alternates.add(new Alternate(other.language().code(), url));
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
}
