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
    private final TranslationDesk translations;

    RestoreRevision(
            Workbench workbench,
            Articles articles,
            ReviseArticle revise,
            DraftDesk desk,
            Drafts drafts,
            TranslationDesk translations) {
        this.translations = translations;
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
        var before = workbench.latest(taken);
        var wording = articles.revision(articleId, number).wording();
        var after =
                revise.save(
                        taken, wording, new ReviseArticle.Saving(seen, "restore-revision", remark));
        if (after.latest() > before.number()) {
            var standing = drafts.find(articleId).map(draft -> caughtUp(after));
            var restored = articles.revision(articleId, after.latest());
            translations.restored(before, restored, number, standing);
            translations.remember(articleId, after.latest());
        }
        return after;
    }

    private Draft caughtUp(Article article) {
        desk.take(article, List.of());
        return drafts.find(article.id()).orElseThrow();
    }
}
