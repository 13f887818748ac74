package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import tilshi.account.Actor;
import tilshi.account.Right;
import tilshi.base.Invalid;
import tilshi.journal.Journal;
import tilshi.journal.Subject;

/** Where acts on a draft happen: it is locked, the right is checked, the step is written down. */
@ApplicationScoped
class DraftDesk {

    /** Bytes of a draft that grows no more; one step adds 4 million letters at most. */
    private static final int LONGEST = 8_000_000;

    /** Versions of parts that wait for somebody to choose. */
    private static final int MOST_OTHERS = 100;

    private final Articles articles;
    private final Stories stories;
    private final Drafts drafts;
    private final Hands hands;
    private final Workbench workbench;
    private final TranslationDesk translations;
    private final Journal journal;
    private final InstantSource clock;

    DraftDesk(
            Articles articles,
            Stories stories,
            Drafts drafts,
            Hands hands,
            Workbench workbench,
            TranslationDesk translations,
            Journal journal,
            InstantSource clock) {
        this.articles = articles;
        this.stories = stories;
        this.drafts = drafts;
        this.hands = hands;
        this.workbench = workbench;
        this.translations = translations;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The draft of an article in somebody's hands, on top of the newest revision.
     *
     * @throws tilshi.account.NotAllowed without the right to revise the article as it stands
     * @throws NotPossibleNow if the article was withdrawn or killed
     */
    Draft take(Actor actor, long articleId, Collection<String> ids) {
        var article = articles.get(articleId);
        ReviseArticle.refuse(workbench.look(actor, article, Right.REVISE));
        return take(article, ids);
    }

    /** The same, of an article that is in somebody's hands. */
    Draft take(Article article, Collection<String> ids) {
        var draft = drafts.lock(article.id(), ids);
        if (draft.isPresent() && draft.get().base() >= article.latest()) {
            return draft.get();
        }
        var newest = articles.revision(article.id(), article.latest());
        return draft.isPresent() ? catchUp(draft.get(), newest, ids) : drafts.begin(newest, ids);
    }

    private Draft catchUp(Draft draft, Revision newest, Collection<String> ids) {
        var older = articles.revision(draft.articleId(), draft.base());
        var change = Draft.between(draft, older, newest);
        var wanted = new LinkedHashSet<>(ids);
        wanted.addAll(change.parts().keySet());
        var now = clock.instant();
        var whole = drafts.lock(draft.articleId(), wanted).orElseThrow();
        var after = whole.with(change, newest.author(), now).on(newest.number());
        drafts.save(after, change, Actor.CLOCK, now);
        return after;
    }

    /**
     * Puts a change into a draft that was taken.
     *
     * @param seen number of the source's revision beside which it was written, if it was
     */
    Draft put(Actor actor, Draft draft, DraftChange change, Optional<Integer> seen) {
        var after = draft.with(change, actor.name(), clock.instant());
        return put(actor, draft, after, change, seen);
    }

    /** Writes down what a change made of a draft. */
    Draft put(Actor actor, Draft draft, Draft after, DraftChange change, Optional<Integer> seen) {
        bounded(draft, after);
        if (!draft.isTouched()) {
            var subject = subject(draft.articleId());
            journal.write(actor.person(), actor.name(), "draft", subject, "");
            articles.tellBoards(draft.articleId());
        }
        hands.putSometimes(actor, draft.articleId(), clock.instant());
        drafts.save(after, change, actor, clock.instant());
        translations.wrote(after.articleId(), after.written(), seen, actor.name());
        return after;
    }

    /**
     * Step by step a draft could grow to what no node can read. What makes it shorter is never
     * refused, however long it has become.
     */
    private void bounded(Draft before, Draft after) {
        boolean moreBlocks = after.order().size() > before.order().size();
        boolean longer = length(after) > length(before);
        if (moreBlocks && after.order().size() > Bounds.BLOCKS
                || longer && drafts.size(after.articleId()) > LONGEST) {
            throw new Invalid("draft-too-long", Bounds.BLOCKS);
        }
        boolean moreOthers = after.others().size() > before.others().size();
        if (moreOthers && after.others().size() > MOST_OTHERS) {
            throw new Invalid("draft-undecided", MOST_OTHERS);
        }
    }

    /** Of the parts that were read, which are those that change. */
    private static long length(Draft draft) {
        return draft.parts().values().stream()
                .mapToLong(part -> part.content().orElse("").length())
                .sum();
    }

    private Subject subject(long articleId) {
        var article = articles.find(articleId).orElseThrow();
        return article.subjectOf(stories.get(article.storyId()));
    }

    Instant now() {
        return clock.instant();
    }
}
