package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import tilshi.account.Actor;
import tilshi.account.Right;
import tilshi.base.Invalid;
import tilshi.journal.Journal;

/**
 * Makes a link that shows an article before readers see it. It hands words out of the newsroom, so
 * it asks for more than to read them there: for the right to work on them.
 */
@ApplicationScoped
public class OpenPreview {

    private final Workbench workbench;
    private final Articles articles;
    private final Previews previews;
    private final Journal journal;

    OpenPreview(Workbench workbench, Articles articles, Previews previews, Journal journal) {
        this.workbench = workbench;
        this.articles = articles;
        this.previews = previews;
        this.journal = journal;
    }

    /**
     * @param revision the number of one; nothing for what is written, as it reads when looked at
     * @return a new link, or the one that the person was given for the same a moment ago
     * @throws tilshi.account.NotAllowed without the right to revise where the story is at home
     * @throws tilshi.base.NotFound if there is no such revision
     * @throws Invalid if the article was taken back, or has as many links as it can
     */
    @Transactional
    public Preview by(
            Actor actor, long articleId, Optional<Integer> revision, Preview.Lifetime lifetime) {
        var taken = workbench.take(actor, articleId, Right.REVISE);
        if (taken.article().state().isOver()) {
            throw new Invalid("preview-of-nothing");
        }
        revision.ifPresent(number -> articles.revision(articleId, number));
        var living = previews.living(articleId);
        var same =
                living.stream()
                        .filter(p -> p.serves(actor.person(), revision, lifetime, taken.now()))
                        .findFirst();
        return same.orElseGet(
                () -> {
                    if (living.size() >= Preview.MOST) {
                        throw new Invalid("too-many-previews", Preview.MOST);
                    }
                    return make(taken, revision, lifetime);
                });
    }

    private Preview make(
            Workbench.Taken taken, Optional<Integer> revision, Preview.Lifetime lifetime) {
        var actor = taken.actor();
        var made =
                previews.add(
                        new Preview(
                                0,
                                taken.article().id(),
                                revision,
                                actor.person(),
                                actor.name(),
                                taken.now(),
                                taken.now().plus(lifetime.length()),
                                Optional.empty(),
                                0,
                                Optional.empty()));
        journal.write(
                actor.person(),
                actor.name(),
                "open-preview",
                taken.article().subjectOf(taken.story()),
                revision.map(number -> number + " ").orElse("") + made.until());
        return made;
    }
}
