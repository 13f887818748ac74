package tilshi.ops;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;
import tilshi.base.DatabaseAway;
import tilshi.edition.HouseNote;
import tilshi.edition.serving.ReaderServer;
import tilshi.notice.NoticeClock;
import tilshi.press.ChangeFollower;
import tilshi.press.Mirror;
import tilshi.press.PressClock;
import tilshi.site.Sites;
import tilshi.story.FillBoard;
import tilshi.story.FillSearch;
import tilshi.story.LinkClock;
import tilshi.story.StoryClock;

/**
 * Starts what a serving node does by itself: follow changes, watch the clock, open the door. Where
 * the database is away it serves from its mirror, and does the rest as soon as the database is
 * back.
 */
@ApplicationScoped
public class Node {

    private static final Logger LOG = Logger.getLogger(Node.class);
    private static final long RETRY_MILLIS = 500;

    /** Before whatever else begins with the application: it may read the database. */
    private static final int FIRST = 1;

    private final Flyway schema;
    private final Sites sites;
    private final ChangeFollower follower;
    private final Mirror mirror;
    private final HouseNote house;
    private final PressClock pressClock;
    private final StoryClock storyClock;
    private final NoticeClock noticeClock;
    private final LinkClock linkClock;
    private final FillSearch fillSearch;
    private final FillBoard fillBoard;
    private final ReaderServer server;
    private final boolean serving;
    private volatile boolean stopping;

    Node(
            Flyway schema,
            Sites sites,
            ChangeFollower follower,
            Mirror mirror,
            HouseNote house,
            PressClock pressClock,
            StoryClock storyClock,
            NoticeClock noticeClock,
            LinkClock linkClock,
            FillSearch fillSearch,
            FillBoard fillBoard,
            ReaderServer server,
            @ConfigProperty(name = "tilshi.serving", defaultValue = "true") boolean serving) {
        this.schema = schema;
        this.sites = sites;
        this.follower = follower;
        this.mirror = mirror;
        this.house = house;
        this.pressClock = pressClock;
        this.storyClock = storyClock;
        this.noticeClock = noticeClock;
        this.linkClock = linkClock;
        this.fillSearch = fillSearch;
        this.fillBoard = fillBoard;
        this.server = server;
        this.serving = serving;
    }

    void start(@Observes @Priority(FIRST) StartupEvent event) {
        if (!serving) {
            schema.migrate();
            return;
        }
        try {
            begin();
        } catch (RuntimeException e) {
            if (!DatabaseAway.causedBy(e)) {
                throw e;
            }
            beginAway(e);
        }
        server.open();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private void begin() {
        schema.migrate();
        sites.refresh();
        follower.start();
        pressClock.start();
        storyClock.start();
        noticeClock.start();
        linkClock.start();
        fillSearch.start();
        fillBoard.start();
    }

    private void beginAway(RuntimeException reason) {
        follower.startAway();
        if (!mirror.hasPages() || house.read().map(sites::remember).isEmpty()) {
            throw new IllegalStateException(
                    "The database cannot be reached, and there is no mirror to serve from: "
                            + DatabaseAway.reason(reason));
        }
        LOG.warnf(
                "The database cannot be reached; serving from the mirror: %s",
                DatabaseAway.reason(reason));
        Thread.ofPlatform().name("node").daemon().start(this::retry);
    }

    private void retry() {
        while (!stopping) {
            try {
                Thread.sleep(RETRY_MILLIS);
                begin();
                LOG.info("The database is there; following changes");
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | AssertionError e) {
                LOG.debugf("Still without the database: %s", e.getMessage());
            }
        }
    }
}
