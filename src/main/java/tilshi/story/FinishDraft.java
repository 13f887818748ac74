package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import tilshi.account.Actor;
import tilshi.account.Right;

/** Makes a revision of a draft. Every step of the article's life does so first. */
@ApplicationScoped
public class FinishDraft {

    /** How long steps are kept, as they came, after a revision took their words in. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final Workbench workbench;
    private final DraftDesk desk;
    private final Drafts drafts;
    private final ReviseArticle revise;
    private final TranslationDesk translations;

    FinishDraft(
            Workbench workbench,
            DraftDesk desk,
            Drafts drafts,
            ReviseArticle revise,
            TranslationDesk translations) {
        this.translations = translations;
        this.workbench = workbench;
        this.desk = desk;
        this.drafts = drafts;
        this.revise = revise;
    }

    /**
     * @param reason may be empty
     * @return the article; as it was where nobody wrote anything since its newest revision
     * @throws Unfinished if a part cannot stand in a revision yet
     */
    @Transactional
    public Article by(Actor actor, long articleId, String reason) {
        var taken = workbench.take(actor, articleId, Right.REVISE);
        var begun = drafts.find(articleId);
        if (begun.isEmpty()) {
            return taken.article();
        }
        desk.take(taken.article(), List.of());
        var draft = drafts.find(articleId).orElseThrow();
        if (!draft.isTouched()) {
            return taken.article();
        }
        var wording = draft.wording();
        var remark = Workbench.remark(reason);
        var saving = new ReviseArticle.Saving(taken.article().latest(), "revise", remark);
        var article = revise.save(taken, wording, saving);
        translations.remember(articleId, article.latest());
        drafts.settle(draft, article.latest());
        drafts.forget(desk.now().minus(KEPT));
        return article;
    }
}
