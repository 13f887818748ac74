package tilshi.desk;

import jakarta.enterprise.context.ApplicationScoped;
import tilshi.site.Sites;
import tilshi.story.Article;
import tilshi.story.Stories;
import tilshi.text.ReadableTime;

/** Time as it is told where an article is at home, in the person's language. */
@ApplicationScoped
public class SiteTime {

    private final Stories stories;
    private final Sites sites;
    private final Visitor visitor;

    SiteTime(Stories stories, Sites sites, Visitor visitor) {
        this.stories = stories;
        this.sites = sites;
        this.visitor = visitor;
    }

    public ReadableTime of(Article article) {
        var home = stories.get(article.storyId()).home();
        var zone = sites.house().zone(home.brand(), article.language());
        return new ReadableTime(zone, visitor.language());
    }
}
