package tilshi.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAwayTest {

    @ParameterizedTest
    @CsvSource({
        "08006, true",
        "08001, true",
        "57P01, true",
        ", true",
        "23505, false",
        "42P01, false"
    })
    void a_broken_connection_is_told_from_a_wrong_question(String state, boolean away) {
        var failure = new IllegalStateException("press", new SQLException("refused", state));

        assertThat(DatabaseAway.causedBy(failure)).isEqualTo(away);
    }

    @Test
    void a_broken_socket_is_an_absent_database_and_a_fault_of_ours_is_none() {
        assertThat(DatabaseAway.causedBy(new RuntimeException(new SocketException("reset"))))
                .isTrue();
        assertThat(DatabaseAway.causedBy(new IllegalStateException("a template"))).isFalse();
        assertThat(DatabaseAway.causedBy(new AssertionError("of our own"))).isFalse();
    }

    @Test
    void the_driver_may_assert_that_its_connection_does_not_break() {
        var asserted = new AssertionError("should not throw");
        asserted.setStackTrace(
                new StackTraceElement[] {
                    new StackTraceElement("org.postgresql.jdbc.PgStatement", "x", "f", 1)
                });

        assertThat(DatabaseAway.causedBy(new RuntimeException(asserted))).isTrue();
    }
}
