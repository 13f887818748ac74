package tilshi.ops;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tilshi.edition.serving.ReaderServer;
import tilshi.press.ChangeFollower;
import tilshi.story.StoryClock;

/** Starts what a serving node does by itself: follow changes, tick, open the door. */
@ApplicationScoped
public class Node {

    private final ChangeFollower follower;
    private final StoryClock clock;
    private final ReaderServer server;
    private final boolean serving;

    Node(
            ChangeFollower follower,
            StoryClock clock,
            ReaderServer server,
            @ConfigProperty(name = "tilshi.serving", defaultValue = "true") boolean serving) {
        this.follower = follower;
        this.clock = clock;
        this.server = server;
        this.serving = serving;
    }

    void start(@Observes StartupEvent event) {
        if (serving) {
            follower.start();
            clock.start();
            server.open();
        }
    }
}
