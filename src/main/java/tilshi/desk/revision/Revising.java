package tilshi.desk.revision;

import jakarta.enterprise.context.ApplicationScoped;
import tilshi.account.Right;
import tilshi.account.Scope;
import tilshi.desk.Visitor;
import tilshi.story.Article;
import tilshi.story.Stories;

/** What the person may do with an article's revisions, so that no button leads to a refusal. */
@ApplicationScoped
class Revising {

    private final Stories stories;
    private final Visitor visitor;

    Revising(Stories stories, Visitor visitor) {
        this.stories = stories;
        this.visitor = visitor;
    }

    /** Whether the person may change the text as the article stands now. */
    boolean isPossible(Article article) {
        return article.state()
                .rightToRevise()
                .filter(right -> visitor.actor().may(right, scope(article)))
                .isPresent();
    }

    /** Whether the person may give names. */
    boolean mayName(Article article) {
        return visitor.actor().may(Right.REVISE, scope(article));
    }

    private Scope scope(Article article) {
        var home = stories.get(article.storyId()).home();
        return new Scope(home.brand(), article.language(), home.section());
    }
}
