package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import tilshi.account.Actor;
import tilshi.account.Right;

/**
 * Makes a new revision that says what an earlier one said. Nothing is lost by it: the revisions
 * between stay, and words being written now stand in the draft, beside the restored ones where both
 * are of the same part.
 */
@ApplicationScoped
public class RestoreRevision {

    private final Workbench workbench;
    private final Articles articles;
    private final ReviseArticle revise;
    private final DraftDesk desk;
    private final Drafts drafts;

    RestoreRevision(
            Workbench workbench,
            Articles articles,
            ReviseArticle revise,
            DraftDesk desk,
            Drafts drafts) {
        this.workbench = workbench;
        this.articles = articles;
        this.revise = revise;
        this.desk = desk;
        this.drafts = drafts;
    }

    /**
     * @param number of the revision to bring back
     * @param seen the number of the newest revision the person has seen
     * @param reason may be empty
     * @return the article; as it was where its newest revision says the same already
     * @throws tilshi.account.NotAllowed without the right to revise the article as it stands
     * @throws Outdated if a colleague saved a revision since
     * @throws NotPossibleNow if the article was withdrawn or killed
     * @throws NotReady if the clock is to publish it and could not any more
     */
    @Transactional
    public Article by(Actor actor, long articleId, int number, int seen, String reason) {
        var remark = Workbench.remark(reason);
        var taken = workbench.take(actor, articleId, Right.REVISE);
        var wording = articles.revision(articleId, number).wording();
        var after =
                revise.save(
                        taken, wording, new ReviseArticle.Saving(seen, "restore-revision", remark));
        if (after.latest() > taken.article().latest() && drafts.find(articleId).isPresent()) {
            desk.take(after, List.of());
        }
        return after;
    }
}
