package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tilshi.account.Actor;
import tilshi.account.NotAllowed;
import tilshi.account.Right;
import tilshi.account.Scope;
import tilshi.journal.Journal;

/**
 * Says who may do what to an article: whoever has the right where its story is at home, and for
 * some rights whoever began it. An article is somebody's own until it is first published; from then
 * on it is the newsroom's.
 */
@ApplicationScoped
public class Authority {

    private static final List<String> BEGINNING = List.of("create");

    private final Journal journal;

    Authority(Journal journal) {
        this.journal = journal;
    }

    public boolean may(Actor actor, Right right, Article article, Story story) {
        var scope = scope(article, story);
        return actor.may(right, scope)
                || actor.mayWithOwn(right, scope) && isTheirOwn(actor, article);
    }

    /** Whether a person may change the text as the article stands now. */
    public boolean mayRevise(Actor actor, Article article, Story story) {
        return article.state()
                .rightToRevise()
                .filter(right -> may(actor, right, article, story))
                .isPresent();
    }

    /**
     * @throws NotAllowed without the right
     */
    public void needs(Actor actor, Right right, Article article, Story story) {
        if (!may(actor, right, article, story)) {
            throw new NotAllowed(right, scope(article, story));
        }
    }

    /** Names can be the same; the journal knows the person. */
    private boolean isTheirOwn(Actor actor, Article article) {
        return actor.person().isPresent()
                && article.publishedAt().isEmpty()
                && journal.lastPerson(article.subject(), BEGINNING).equals(actor.person());
    }

    /** Where an article is told. */
    static Scope scope(Article article, Story story) {
        return new Scope(story.home().brand(), article.language(), story.home().section());
    }
}
