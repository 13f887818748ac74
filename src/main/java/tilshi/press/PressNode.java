package tilshi.press;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** This node: what it is called, and what it tells the others of itself. */
@ApplicationScoped
public class PressNode {

    private final String id;
    private final String name;
    private final Instant startedAt;
    private final Newsstand newsstand;
    private final Mirror mirror;

    PressNode(
            @ConfigProperty(name = "tilshi.node") Optional<String> told,
            Newsstand newsstand,
            Mirror mirror,
            InstantSource clock) {
        this.id = UUID.randomUUID().toString().substring(0, 8);
        this.name = told.orElseGet(PressNode::host) + "-" + id;
        this.startedAt = clock.instant();
        this.newsstand = newsstand;
        this.mirror = mirror;
    }

    /** {@code web-2-4f6a91c0}: the name it was given, or its host's, and what tells runs apart. */
    public String name() {
        return name;
    }

    String id() {
        return id;
    }

    Nodes.Beat beat(long applied) {
        return new Nodes.Beat(
                id,
                name,
                startedAt,
                applied,
                mirror.status().exactAt(),
                newsstand.pages(),
                newsstand.weight());
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "node";
        }
    }
}
