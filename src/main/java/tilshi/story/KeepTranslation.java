package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tilshi.account.Actor;
import tilshi.account.Right;
import tilshi.base.Invalid;
import tilshi.base.NotFound;
import tilshi.journal.Journal;

/**
 * Says of a part of a translation that it is right as it is, though the source was changed: what is
 * there stays, what is left out stays out.
 */
@ApplicationScoped
public class KeepTranslation {

    private final Workbench workbench;
    private final Translations translations;
    private final Journal journal;

    KeepTranslation(Workbench workbench, Translations translations, Journal journal) {
        this.workbench = workbench;
        this.translations = translations;
        this.journal = journal;
    }

    /**
     * @param source id of the source's part
     * @param seen number of the source's revision that was looked at
     * @throws NotFound if the article is no translation, or has no such part
     * @throws Invalid if the source was changed after it was looked at
     */
    @Transactional
    public Translation by(Actor actor, long articleId, String source, int seen) {
        var taken = workbench.take(actor, articleId, Right.REVISE);
        ReviseArticle.refuse(taken);
        var before =
                translations
                        .lock(articleId)
                        .orElseThrow(() -> new NotFound("translation " + articleId));
        if (before.follows() != seen) {
            throw new Invalid("source-changed");
        }
        var after = before.keep(source, actor.name());
        translations.save(before, after);
        var subject = taken.article().subjectOf(taken.story());
        journal.write(actor.person(), actor.name(), "keep-translation", subject, source);
        return after;
    }
}
