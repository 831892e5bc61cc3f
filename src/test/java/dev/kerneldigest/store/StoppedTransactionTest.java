package dev.kerneldigest.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.testing.TestDatabases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** What becomes of the locks of a node that is frozen amid a transaction. */
final class StoppedTransactionTest {
    @Test
    void theServerEndsATransactionThatStandsStill() throws SQLException {
        try (Database database = TestDatabases.postgres().open();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet limit =
                        statement.executeQuery("SHOW idle_in_transaction_session_timeout")) {
            assertThat(limit.next()).isTrue();
            assertThat(limit.getString(1)).isEqualTo("15s");
        }
    }
}
