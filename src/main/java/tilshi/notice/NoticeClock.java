package tilshi.notice;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.logging.Logger;
import tilshi.account.Mailbag;
import tilshi.account.People;
import tilshi.base.Alarm;

/**
 * Sends letters about notices when they are due, and forgets old notices. What is due lives in the
 * database, so a stop loses nothing, and any number of nodes may watch.
 */
@ApplicationScoped
public class NoticeClock {

    private static final Logger LOG = Logger.getLogger(NoticeClock.class);
    private static final Duration FORGETTING = Duration.ofHours(1);
    private static final int BATCH = 1_000;

    private final Posts posts;
    private final Notices notices;
    private final Mailbag mailbag;
    private final People people;
    private final DeskAddress desk;
    private final InstantSource clock;
    private final Alarm post;
    private final Alarm forgetting;
    private Instant forgetAt = Instant.EPOCH;

    NoticeClock(
            Posts posts,
            Notices notices,
            Mailbag mailbag,
            People people,
            DeskAddress desk,
            InstantSource clock) {
        this.posts = posts;
        this.notices = notices;
        this.mailbag = mailbag;
        this.people = people;
        this.desk = desk;
        this.clock = clock;
        this.post = new Alarm("notice-post", clock, posts::nextDue, this::send);
        this.forgetting =
                new Alarm(
                        "notice-forgetting",
                        clock,
                        () -> java.util.Optional.of(forgetAt),
                        this::forget);
    }

    /** Begins to tick. Only a serving node does; a command does its work and goes. */
    public void start() {
        forgetting.start();
        if (mailbag.isOpen()) {
            post.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        post.stop();
        forgetting.stop();
    }

    /** Sends every letter that is due now. A server that is away holds up no second try. */
    void send() {
        var claimed = posts.claim(clock.instant());
        while (claimed.isPresent()) {
            send(claimed.get());
            claimed = posts.claim(clock.instant());
        }
    }

    private void send(Posts.Claimed claimed) {
        if (claimed.since().isBefore(clock.instant().minus(Posts.GIVEN_UP))) {
            LOG.warnf(
                    "Given up after %d tries: a letter about %d notices to person %d",
                    claimed.tries() - 1, claimed.ids().size(), claimed.person());
            posts.done(claimed);
        } else if (isTaken(claimed)) {
            posts.done(claimed);
        } else {
            posts.again(claimed, clock.instant());
        }
    }

    /** Whether the server took the letter, or there is nothing or nobody to write to. */
    private boolean isTaken(Posts.Claimed claimed) {
        var person = people.withId(claimed.person());
        var mail = people.mailOf(claimed.person());
        if (claimed.notices().isEmpty() || person.isEmpty() || mail.isEmpty()) {
            return true;
        }
        return mailbag.send(NoticeLetter.of(person.get(), mail.get(), claimed.notices(), desk));
    }

    private void forget() {
        while (notices.forget(BATCH)) {
            LOG.debug("Notices were forgotten");
        }
        forgetAt = clock.instant().plus(FORGETTING);
    }
}
