package tilshi.press;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * A node's own connection to the log of changes, apart from all others: it hears of changes by
 * LISTEN, reads them by number, and knows within seconds when the database does not answer, however
 * silently it went.
 */
final class ChangeLine implements AutoCloseable {

    /** Seconds after which a database that does not answer is away. */
    private static final String PATIENCE = "2";

    private static final Logger LOG = Logger.getLogger(ChangeLine.class);

    private final Connection connection;
    private final List<Hearer> hearers;
    private final Jdbi jdbi;
    private final Changes changes;
    private final Nodes nodes;

    private ChangeLine(Connection connection, List<Hearer> hearers, InstantSource clock) {
        this.hearers = hearers;
        this.connection = connection;
        jdbi = Jdbi.create(connection).installPlugin(new PostgresPlugin());
        this.changes = new Changes(jdbi, clock);
        this.nodes = new Nodes(jdbi, clock);
    }

    static ChangeLine open(
            String url,
            Optional<String> user,
            Optional<String> password,
            List<Hearer> hearers,
            InstantSource clock)
            throws SQLException {
        var properties = new Properties();
        user.ifPresent(name -> properties.setProperty("user", name));
        password.ifPresent(word -> properties.setProperty("password", word));
        properties.setProperty("ApplicationName", "tilshi-changes");
        properties.setProperty("connectTimeout", PATIENCE);
        properties.setProperty("loginTimeout", PATIENCE);
        properties.setProperty("socketTimeout", PATIENCE);
        properties.setProperty("tcpKeepAlive", "true");
        var connection = DriverManager.getConnection(url, properties);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + Changes.CHANNEL);
            for (var hearer : hearers) {
                statement.execute("listen " + hearer.channel());
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        hearers.forEach(Hearer::missed);
        return new ChangeLine(connection, hearers, clock);
    }

    /** The log, read over this connection. */
    Changes changes() {
        return changes;
    }

    /** The nodes, over this connection. */
    Nodes nodes() {
        return nodes;
    }

    /** Writes down the receipts of this node. */
    void write(Receipts receipts) {
        receipts.write(jdbi);
    }

    /** Waits for news, but no longer than so. */
    void await(int millis) throws SQLException {
        var news = connection.unwrap(PGConnection.class).getNotifications(millis);
        for (var told : news == null ? new PGNotification[0] : news) {
            hearers.stream()
                    .filter(hearer -> hearer.channel().equals(told.getName()))
                    .forEach(hearer -> tell(hearer, told.getParameter()));
        }
    }

    private static void tell(Hearer hearer, String news) {
        try {
            hearer.heard(news);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Nobody took the news of %s", hearer.channel());
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
