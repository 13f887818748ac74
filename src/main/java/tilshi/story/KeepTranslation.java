package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import tilshi.account.Actor;
import tilshi.account.Right;
import tilshi.base.Invalid;
import tilshi.base.NotFound;
import tilshi.journal.Journal;
import tilshi.press.Changes;

/**
 * Says of a part of a translation that it is right as it is, though the source was changed: what is
 * there stays, what is left out stays out.
 */
@ApplicationScoped
public class KeepTranslation {

    private final Workbench workbench;
    private final Translations translations;
    private final TranslationDesk desk;
    private final Changes changes;
    private final Journal journal;

    KeepTranslation(
            Workbench workbench,
            Translations translations,
            TranslationDesk desk,
            Changes changes,
            Journal journal) {
        this.desk = desk;
        this.changes = changes;
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
        var told =
                desk.kept(
                        taken.article(),
                        Objects.requireNonNull(before.parts().get(source)),
                        Optional.ofNullable(after.parts().get(source)));
        var subject = taken.article().subjectOf(taken.story());
        journal.write(actor.person(), actor.name(), "keep-translation", subject, source);
        if (!told.isEmpty()) {
            changes.touch("keep-translation", told.stream().map(Keys::newer).toList());
        }
        return after;
    }
}
