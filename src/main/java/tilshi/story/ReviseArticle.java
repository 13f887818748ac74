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
    private final TranslationDesk translations;
    private final BoardTexts texts;

    ReviseArticle(
            Workbench workbench,
            Articles articles,
            TranslationDesk translations,
            BoardTexts texts) {
        this.texts = texts;
        this.workbench = workbench;
        this.articles = articles;
        this.translations = translations;
    }

    /**
     * @param base the number of the revision that was changed
     * @throws Outdated if a colleague saved one since; nothing of either is lost
     * @throws NotPossibleNow if the article was withdrawn or killed
     * @throws NotReady if the clock is to publish it and could not any more
     */
    @Transactional
    public Article by(Actor actor, long articleId, int base, Wording wording, String reason) {
        var taken = workbench.take(actor, articleId, Right.REVISE);
        var remark = Workbench.remark(reason);
        var before = workbench.latest(taken);
        var after = save(taken, wording, new Saving(base, "revise", remark));
        if (after.latest() > before.number()) {
            translations.wrote(before, articles.revision(articleId, after.latest()));
            translations.remember(articleId, after.latest());
        }
        return after;
    }

    /**
     * How a wording becomes a revision.
     *
     * @param base the number of the revision that was changed
     * @param act for the journal
     */
    record Saving(int base, String act, String remark) {}

    /** The same with an article that was taken up, of words that were written before. */
    Article save(Workbench.Taken taken, Wording wording, Saving saving) {
        refuse(taken);
        var article = taken.article();
        var latest = workbench.latest(taken);
        if (latest.hash().equals(wording.hash())) {
            return article;
        }
        if (article.latest() != saving.base()) {
            var seen = articles.revision(article.id(), saving.base()).wording();
            throw new Outdated(latest, Difference.between(seen, latest.wording()));
        }
        if (article.state().isWaiting()) {
            workbench.inspect(taken, wording);
        }
        int number = saving.base() + 1;
        var revision =
                new Revision(
                        article.id(),
                        number,
                        wording,
                        taken.actor().name(),
                        taken.now(),
                        saving.remark(),
                        wording.hash());
        articles.add(revision);
        translations.follow(revision);
        workbench.follow(wording);
        texts.put(BoardText.of(article.id(), article.language(), number, wording));
        var revised = article.revised(number, taken.now());
        return workbench.handBack(taken, revised, saving.act(), saving.remark()).article();
    }

    /** Nobody changes what is gone, nor what was approved without being able to approve it. */
    static void refuse(Workbench.Taken taken) {
        var state = taken.article().state();
        var needed =
                state.rightToRevise().orElseThrow(() -> new NotPossibleNow(Step.SUBMIT, state));
        // To revise was asked for when it was taken up, and may be due to who began it.
        if (needed != Right.REVISE) {
            taken.actor().needs(needed, taken.scope());
        }
    }
}
