package dev.kerneldigest.store;

import dev.kerneldigest.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Databases as programs of before left them: migrated one version after the other, and given, at
 * each version, rows as its tables took them, which stand in {@code upgrades}.
 */
final class EarlierDatabase {
    private EarlierDatabase() {}

    /** All versions that there were, the first one first. */
    static List<String> versions() {
        TestDatabase nowhere = new TestDatabase("jdbc:h2:mem:", "sa", "");
        return Arrays.stream(flyway(nowhere, "latest").info().all())
                .map(MigrationInfo::getVersion)
                .map(MigrationVersion::getVersion)
                .toList();
    }

    /** Fills an empty database up to that version. */
    static void fill(TestDatabase place, String version) {
        String url = new DatabaseUrl(place.url()).complete();
        try (Connection holder = DriverManager.getConnection(url, place.user(), place.password())) {
            List<String> all = versions();
            for (String each : all.subList(0, all.indexOf(version) + 1)) {
                flyway(place, each).migrate();
                for (String sql : rows(each)) {
                    try (var statement = holder.createStatement()) {
                        statement.execute(sql);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the test's own SQL failed", e);
        }
    }

    private static Flyway flyway(TestDatabase place, String target) {
        return Flyway.configure()
                .dataSource(new DatabaseUrl(place.url()).complete(), place.user(), place.password())
                .locations("classpath:db/migration")
                .target(target)
                .load();
    }

    private static List<String> rows(String version) {
        String name = "/upgrades/V" + version + ".sql";
        try (InputStream in = EarlierDatabase.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no rows for version " + version);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split(";\n")).filter(sql -> !sql.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
