package tilshi.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tilshi.journal.Subject;
import tilshi.text.Language;
import tilshi.text.Script;

/**
 * A story in one language.
 *
 * @param latest number of its newest revision
 * @param live number of the revision that readers see or saw last
 * @param path its permanent path, the same in every brand it is placed in; given when it is first
 *     published
 * @param dated the instant it carries from where it came from, for imported pages
 * @param publishedAt when readers first saw it
 * @param updatedAt when what readers see last changed after that
 * @param dueAt when the clock will publish it
 * @param reason for readers, why it was withdrawn
 */
public record Article(
        long id,
        long storyId,
        Language language,
        Script script,
        ArticleState state,
        int latest,
        Optional<Integer> live,
        Optional<String> path,
        Optional<Instant> dated,
        Optional<Instant> publishedAt,
        Optional<Instant> updatedAt,
        Optional<Instant> dueAt,
        String reason,
        Instant touchedAt) {

    /** The clock is given a moment: in good health it is late by milliseconds. */
    static final Duration GRACE = Duration.ofSeconds(5);

    /** {@code article:812}: its name in the journal, in addresses and as a key. */
    public String subject() {
        return "article:" + id;
    }

    /** The same, with the brand its story is at home in. */
    Subject subjectOf(Story story) {
        return Subject.in(story.home().brand(), subject());
    }

    public boolean isPublic() {
        return state.isPublic();
    }

    /** Whether it waits for an hour that has come. */
    boolean isDue(Instant now) {
        return state.isWaiting() && dueAt.filter(at -> !now.isBefore(at)).isPresent();
    }

    /** Whether it waits for an hour at which the clock should have published it and did not. */
    public boolean isOverdue(Instant now) {
        return state.isWaiting() && dueAt.filter(due -> isOverdue(due, now)).isPresent();
    }

    static boolean isOverdue(Instant due, Instant now) {
        return due.isBefore(now.minus(GRACE));
    }

    public boolean hasUnpublishedChanges() {
        return isPublic() && live.filter(number -> number == latest).isEmpty();
    }

    /**
     * The same article after a step.
     *
     * @throws NotPossibleNow if its state does not allow the step
     */
    Article after(Step step, Instant now) {
        var next = state.after(step).orElseThrow(() -> new NotPossibleNow(step, state));
        return new Article(
                id,
                storyId,
                language,
                script,
                next,
                latest,
                live,
                path,
                dated,
                publishedAt,
                updatedAt,
                dueAt,
                reason,
                now);
    }

    Article revised(int number, Instant now) {
        return new Article(
                id,
                storyId,
                language,
                script,
                state,
                number,
                live,
                path,
                dated,
                publishedAt,
                updatedAt,
                dueAt,
                reason,
                now);
    }

    /** With the newest revision before readers. */
    Article shown(String at, Instant now) {
        boolean first = publishedAt.isEmpty();
        var since = publishedAt.or(() -> dated.filter(date -> date.isBefore(now))).orElse(now);
        return new Article(
                id,
                storyId,
                language,
                script,
                state,
                latest,
                Optional.of(latest),
                Optional.of(at),
                dated,
                Optional.of(since),
                first ? Optional.empty() : Optional.of(now),
                Optional.empty(),
                reason,
                now);
    }

    /** As readers would see it, whether they do or not: to be looked at, never to be saved. */
    Article asIfShown(String at, Instant now) {
        var since = publishedAt.or(() -> dated.filter(date -> date.isBefore(now))).or(() -> dueAt);
        return new Article(
                id,
                storyId,
                language,
                script,
                isPublic() ? state : ArticleState.LIVE,
                latest,
                live,
                Optional.of(at),
                dated,
                Optional.of(since.orElse(now)),
                updatedAt,
                dueAt,
                reason,
                touchedAt);
    }

    Article dated(Optional<Instant> at) {
        return new Article(
                id,
                storyId,
                language,
                script,
                state,
                latest,
                live,
                path,
                at,
                publishedAt,
                updatedAt,
                dueAt,
                reason,
                touchedAt);
    }

    Article due(Instant at) {
        return new Article(
                id,
                storyId,
                language,
                script,
                state,
                latest,
                live,
                path,
                dated,
                publishedAt,
                updatedAt,
                Optional.of(at),
                reason,
                touchedAt);
    }

    Article withReason(String why) {
        return new Article(
                id,
                storyId,
                language,
                script,
                state,
                latest,
                live,
                path,
                dated,
                publishedAt,
                Optional.of(touchedAt),
                Optional.empty(),
                why,
                touchedAt);
    }
}
