package tilshi.press;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the connection on which a node follows the log of changes. */
@ApplicationScoped
class ChangeLines {

    private final String url;
    private final Optional<String> user;
    private final Optional<String> password;
    private final List<Hearer> hearers;
    private final InstantSource clock;

    ChangeLines(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password,
            @All List<Hearer> hearers,
            InstantSource clock) {
        this.hearers = hearers;
        this.url = url;
        this.user = user;
        this.password = password;
        this.clock = clock;
    }

    ChangeLine open() throws SQLException {
        return ChangeLine.open(url, user, password, hearers, clock);
    }
}
