package tilshi.ops;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import tilshi.edition.serving.ReaderServer;
import tilshi.press.ChangeFollower;
import tilshi.press.Newsstand;

/**
 * Whether this node serves readers. It does while the door is open, even where the database is
 * away; {@code following} tells whether changes arrive.
 */
@Readiness
@ApplicationScoped
class EditionReady implements HealthCheck {

    private final ReaderServer server;
    private final ChangeFollower follower;
    private final Newsstand newsstand;

    EditionReady(ReaderServer server, ChangeFollower follower, Newsstand newsstand) {
        this.server = server;
        this.follower = follower;
        this.newsstand = newsstand;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("edition")
                .status(server.port() > 0)
                .withData("following", follower.isConnected())
                .withData("change", follower.stand())
                .withData("pages", newsstand.pages())
                .build();
    }
}
