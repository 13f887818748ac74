package tilshi.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tilshi.site.Site;
import tilshi.story.PublicArticle;
import tilshi.story.Published;
import tilshi.story.Standing;
import tilshi.story.Teaser;
import tilshi.text.KazakhLatin;
import tilshi.text.Spelling;

/**
 * What a page tells of articles, in Latin where the page's twin is asked for: each article with its
 * own spellings, then those of the house.
 */
@ApplicationScoped
public class LatinArticles {

    private final Published published;

    LatinArticles(Published published) {
        this.published = published;
    }

    /** For cards and lists. */
    public List<Teaser> teasers(Ask ask, Site site, List<Teaser> teasers) {
        if (!ask.latin()) {
            return teasers;
        }
        var own = spellings(ask, teasers.stream().map(Teaser::articleId).toList());
        return teasers.stream()
                .map(teaser -> teaser.inLatin(latin(site, own, teaser.articleId())))
                .toList();
    }

    /** For feeds. */
    public Map<Long, PublicArticle> articles(Ask ask, Site site, Map<Long, PublicArticle> whole) {
        if (!ask.latin()) {
            return whole;
        }
        var own = spellings(ask, whole.keySet());
        var latin = new LinkedHashMap<Long, PublicArticle>();
        whole.forEach((id, article) -> latin.put(id, article.inLatin(latin(site, own, id))));
        return latin;
    }

    /** For its own page. */
    public Standing standing(Ask ask, Site site, long id, Standing standing) {
        if (!ask.latin()) {
            return standing;
        }
        return standing.inLatin(latin(site, spellings(ask, List.of(id)), id));
    }

    private Map<Long, List<Spelling>> spellings(Ask ask, Collection<Long> ids) {
        return published.spellings(ask.keys(), ids);
    }

    private static KazakhLatin latin(Site site, Map<Long, List<Spelling>> own, long id) {
        var spellings = new ArrayList<>(own.getOrDefault(id, List.of()));
        spellings.addAll(site.latin().orElse(List.of()));
        return new KazakhLatin(spellings);
    }
}
