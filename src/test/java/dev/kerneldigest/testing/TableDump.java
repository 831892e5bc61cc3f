package dev.kerneldigest.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;

/** All that a database holds, to be compared. */
public final class TableDump {
    private TableDump() {}

    /** Every row of every table, as text, in an order of their own. */
    public static Map<String, List<String>> of(DataSource source) {
        Map<String, List<String>> dump = new TreeMap<>();
        try (Connection connection = source.getConnection();
                ResultSet tables =
                        connection
                                .getMetaData()
                                .getTables(
                                        null,
                                        "public",
                                        null,
                                        new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                dump.put(table, rows(connection, table));
            }
            return dump;
        } catch (SQLException e) {
            throw new IllegalStateException("the test's own SQL failed", e);
        }
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= columns; column++) {
                    row.append(Objects.toString(result.getString(column), "NULL")).append('|');
                }
                rows.add(row.toString());
            }
        }
        rows.sort(String::compareTo);
        return rows;
    }
}
