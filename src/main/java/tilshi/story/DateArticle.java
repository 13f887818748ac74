package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import tilshi.account.Actor;
import tilshi.account.Right;
import tilshi.base.Invalid;

/**
 * Says when an article was first published elsewhere. Possible until it is published here: from
 * then on its date is part of its address.
 */
@ApplicationScoped
public class DateArticle {

    private final Workbench workbench;

    DateArticle(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * @param at empty for: when it is published here
     * @throws Invalid if the instant is not past
     * @throws NotPossibleNow if it was published here already
     */
    @Transactional
    public Article by(Actor actor, long articleId, Optional<Instant> at) {
        var taken = workbench.take(actor, articleId, Right.REVISE);
        var article = taken.article();
        if (article.dated().equals(at)) {
            return article;
        }
        if (article.publishedAt().isPresent()) {
            throw new NotPossibleNow(Step.SUBMIT, article.state());
        }
        if (at.filter(instant -> instant.isAfter(taken.now())).isPresent()) {
            throw new Invalid("date-ahead");
        }
        return workbench.handBack(taken, article.dated(at), "date", "").article();
    }
}
