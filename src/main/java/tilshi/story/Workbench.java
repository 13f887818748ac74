package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import tilshi.account.Actor;
import tilshi.account.Right;
import tilshi.account.Scope;
import tilshi.journal.Journal;
import tilshi.journal.Subject;
import tilshi.press.Changes;
import tilshi.site.Sites;
import tilshi.text.Messages;

/**
 * Where acts on an article happen. Taking it up locks it and checks the right; handing it back
 * saves it, writes the journal and touches the keys. All in the transaction of the act.
 */
@ApplicationScoped
class Workbench {

    private static final int LONGEST_REASON = 1_000;

    private final Articles articles;
    private final Stories stories;
    private final Sites sites;
    private final Authority authority;
    private final Hands hands;
    private final Journal journal;
    private final Changes changes;
    private final Appearances appearances;
    private final TranslationDesk translations;
    private final Tasks tasks;
    private final Inspector inspector;
    private final InstantSource clock;

    Workbench(
            Articles articles,
            Stories stories,
            Sites sites,
            Authority authority,
            Hands hands,
            Journal journal,
            Changes changes,
            Appearances appearances,
            TranslationDesk translations,
            Tasks tasks,
            Inspector inspector,
            InstantSource clock) {
        this.articles = articles;
        this.stories = stories;
        this.sites = sites;
        this.authority = authority;
        this.hands = hands;
        this.journal = journal;
        this.changes = changes;
        this.appearances = appearances;
        this.translations = translations;
        this.tasks = tasks;
        this.inspector = inspector;
        this.clock = clock;
    }

    /** An article in somebody's hands. */
    record Taken(Actor actor, Article article, Story story, Instant now) {

        Scope scope() {
            return Authority.scope(article, story);
        }
    }

    /**
     * Takes up an article.
     *
     * @throws tilshi.account.NotAllowed without the right where the story is at home, or to what is
     *     one's own
     */
    Taken take(Actor actor, long articleId, Right right) {
        return look(actor, articles.lock(articleId), right);
    }

    /** The same without taking it: others may change it meanwhile. */
    Taken look(Actor actor, Article article, Right right) {
        var taken = new Taken(actor, article, stories.get(article.storyId()), clock.instant());
        authority.needs(actor, right, article, taken.story());
        return taken;
    }

    /** The newest revision of what was taken up. */
    Revision latest(Taken taken) {
        return articles.revision(taken.article().id(), taken.article().latest());
    }

    /**
     * Goes on only with a wording that readers may see.
     *
     * @throws NotReady with all that has to be mended first
     */
    Findings inspect(Taken taken, Wording wording) {
        return inspector.of(taken.article(), taken.story(), wording).refuse();
    }

    /** Has the links of a wording followed that others will look at. */
    void follow(Wording wording) {
        inspector.follow(wording);
    }

    /** The warnings a person publishes in spite of, by name, in the language of the article. */
    static String standing(Taken taken, Findings findings) {
        return findings.standing(Messages.in(taken.article().language()));
    }

    /** Hands back an article that readers do not see, before and after. */
    Deed handBack(Taken taken, Article after, String act, String reason) {
        articles.save(after);
        write(taken, act, subject(taken), reason);
        return new Deed(after, 0);
    }

    /** Hands back an article that waits for an hour: the clocks of all nodes are told. */
    Deed handBackToClock(Taken taken, Article after, String act, String reason) {
        articles.save(after);
        write(taken, act, subject(taken), reason);
        changes.touch(act, List.of(Keys.DUE));
        return new Deed(after, 0);
    }

    /** Hands back an article that readers see, or saw until now. */
    Deed handBackToReaders(Taken taken, Article after, String act, String reason) {
        articles.save(after);
        long number = changes.queue();
        write(taken, act, subject(taken).shownBy(number), reason);
        if (!after.live().equals(taken.article().live())) {
            articles.addShowing(after, act, taken.now());
            tasks.done(
                    taken.actor(),
                    articles.revision(after.id(), after.live().orElseThrow()),
                    taken.now());
        }
        var turn = new Appearances.Turn(taken.article(), after, taken.story(), taken.now());
        var keys = appearances.follow(turn);
        translations.shown(after).forEach(id -> keys.add(Keys.newer(id)));
        return new Deed(after, changes.touch(act, keys));
    }

    private void write(Taken taken, String act, Subject subject, String reason) {
        var actor = taken.actor();
        journal.write(actor.person(), actor.name(), act, subject, reason);
        hands.put(actor, taken.article().id(), taken.now());
    }

    private static Subject subject(Taken taken) {
        return taken.article().subjectOf(taken.story());
    }

    /** The day of an instant where the story is at home. */
    LocalDate day(Taken taken, Instant instant) {
        var brand = taken.story().home().brand();
        var zone = sites.house().zone(brand, taken.article().language());
        return instant.atZone(zone).toLocalDate();
    }

    /** A reason that has to be given. */
    static String reason(String reason) {
        return reason(reason, LONGEST_REASON);
    }

    /** The same, as long as is asked for. */
    static String reason(String reason, int longest) {
        var given = remark(reason, longest);
        if (given.isEmpty()) {
            throw new tilshi.base.Invalid("reason-needed");
        }
        return given;
    }

    /** A reason that may be given. */
    static String remark(String remark) {
        return remark(remark, LONGEST_REASON);
    }

    /** Browsers end lines with two characters. */
    private static String remark(String remark, int longest) {
        try {
            return Bounds.text(remark.replace("\r\n", "\n"), longest).strip();
        } catch (Flaw.Found e) {
            throw new tilshi.base.Invalid("reason-needed");
        }
    }
}
