package tilshi.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** What tests do to running nodes from outside: change something, wait and ask the database. */
final class Outside {

    private final EmbeddedPostgres.Access access;

    Outside(EmbeddedPostgres.Access access) {
        this.access = access;
    }

    /** Changes every page of a brand, as another process does it; the number of the change. */
    long change(String tagline) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                access.url(), access.user(), access.password());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "update site_site set tagline = '" + tagline + "' where brand = 'news'");
            statement.execute("update press_counter set number = number + 1");
            statement.execute(
                    """
                    insert into press_change (number, at, act, keys)
                    select number, now(), 'test', array['house:all'] from press_counter
                    """);
            statement.execute("select pg_notify('tilshi_change', number::text) from press_counter");
            try (var rows = statement.executeQuery("select number from press_counter")) {
                rows.next();
                long number = rows.getLong(1);
                connection.commit();
                return number;
            }
        }
    }

    /** A number the database gives. */
    long one(String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                access.url(), access.user(), access.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static void within(Duration time, Callable<Boolean> isSo) throws Exception {
        var end = Instant.now().plus(time);
        while (!isSo.call()) {
            assertThat(Instant.now()).as("it takes longer than %s", time).isBefore(end);
            Thread.sleep(20);
        }
    }
}
