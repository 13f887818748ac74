package tilshi.ops;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import tilshi.edition.serving.ReaderServer;
import tilshi.press.ChangeFollower;
import tilshi.press.Mirror;
import tilshi.press.Newsstand;

/**
 * Whether this node serves readers. It does while the door is open, even where the database is
 * away; {@code following} tells whether changes arrive, {@code mirror} whether the edition on disk
 * is {@code complete}, still {@code filling}, {@code off}, or why it does not work.
 */
@Readiness
@ApplicationScoped
class EditionReady implements HealthCheck {

    private final ReaderServer server;
    private final ChangeFollower follower;
    private final Newsstand newsstand;
    private final Mirror mirror;

    EditionReady(ReaderServer server, ChangeFollower follower, Newsstand newsstand, Mirror mirror) {
        this.server = server;
        this.follower = follower;
        this.newsstand = newsstand;
        this.mirror = mirror;
    }

    @Override
    public HealthCheckResponse call() {
        var kept = mirror.status();
        return HealthCheckResponse.named("edition")
                .status(server.port() > 0)
                .withData("following", follower.isConnected())
                .withData("change", follower.stand())
                .withData("pages", newsstand.pages())
                .withData("mirror", kept.says())
                .withData("mirror-pages", kept.pages())
                .withData("mirror-waiting", kept.waiting())
                .withData("mirror-change", kept.exactAt())
                .build();
    }
}
