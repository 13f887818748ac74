package tilshi.press;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
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
    private final AgroalDataSource pool;

    ChangeLines(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password,
            @All List<Hearer> hearers,
            InstantSource clock,
            AgroalDataSource pool) {
        this.pool = pool;
        this.hearers = hearers;
        this.url = url;
        this.user = user;
        this.password = password;
        this.clock = clock;
    }

    ChangeLine open() throws SQLException {
        return ChangeLine.open(url, user, password, hearers, clock);
    }

    /**
     * Opens it after it broke. Whatever broke it may have broken the others of this node, so none
     * from before is lent to an act or a page again.
     */
    ChangeLine reopen() throws SQLException {
        var line = open();
        pool.flush(FlushMode.GRACEFUL);
        return line;
    }
}
