package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tilshi.account.Actor;
import tilshi.account.Right;

/**
 * Saves a new revision. What readers see stays as it is until somebody publishes or corrects. A
 * text that is approved already can only be changed by who could approve it.
 */
@ApplicationScoped
public class ReviseArticle {

    private final Workbench workbench;
    private final Articles articles;
    private final BoardTexts texts;

    ReviseArticle(Workbench workbench, Articles articles, BoardTexts texts) {
        this.texts = texts;
        this.workbench = workbench;
        this.articles = articles;
    }

    /**
     * @param base the number of the revision that was changed
     * @throws Outdated if a colleague saved one since; nothing of either is lost
     * @throws NotPossibleNow if the article was withdrawn or killed
     * @throws NotReady if the clock is to publish it and could not any more
     */
    @Transactional
    public Article by(Actor actor, long articleId, int base, Wording wording, String reason) {
        var remark = Workbench.remark(reason);
        var taken = workbench.take(actor, articleId, Right.REVISE);
        refuse(taken);
        var article = taken.article();
        var latest = workbench.latest(taken);
        if (latest.hash().equals(wording.hash())) {
            return article;
        }
        if (article.latest() != base) {
            var seen = articles.revision(articleId, base).wording();
            throw new Outdated(latest, Difference.between(seen, latest.wording()));
        }
        var obstacles = Obstacle.of(wording);
        if (article.state().isWaiting() && !obstacles.isEmpty()) {
            throw new NotReady(obstacles);
        }
        int number = base + 1;
        articles.add(
                new Revision(
                        articleId,
                        number,
                        wording,
                        actor.name(),
                        taken.now(),
                        remark,
                        wording.hash()));
        texts.put(BoardText.of(articleId, article.language(), number, wording));
        return workbench
                .handBack(taken, article.revised(number, taken.now()), "revise", remark)
                .article();
    }

    /** Nobody changes what is gone, nor what was approved without being able to approve it. */
    static void refuse(Workbench.Taken taken) {
        var state = taken.article().state();
        if (state.isApproved()) {
            taken.actor().needs(Right.APPROVE, taken.scope());
        }
        if (state == ArticleState.WITHDRAWN || state == ArticleState.KILLED) {
            throw new NotPossibleNow(Step.SUBMIT, state);
        }
    }
}
