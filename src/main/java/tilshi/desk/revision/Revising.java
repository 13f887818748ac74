package tilshi.desk.revision;

import jakarta.enterprise.context.ApplicationScoped;
import tilshi.account.Right;
import tilshi.desk.Visitor;
import tilshi.story.Article;
import tilshi.story.Authority;
import tilshi.story.Stories;

/** What the person may do with an article's revisions, so that no button leads to a refusal. */
@ApplicationScoped
class Revising {

    private final Stories stories;
    private final Authority authority;
    private final Visitor visitor;

    Revising(Stories stories, Authority authority, Visitor visitor) {
        this.stories = stories;
        this.authority = authority;
        this.visitor = visitor;
    }

    /** Whether the person may change the text as the article stands now. */
    boolean isPossible(Article article) {
        return authority.mayRevise(visitor.actor(), article, stories.get(article.storyId()));
    }

    /** Whether the person may give names. */
    boolean mayName(Article article) {
        var story = stories.get(article.storyId());
        return authority.may(visitor.actor(), Right.REVISE, article, story);
    }
}
