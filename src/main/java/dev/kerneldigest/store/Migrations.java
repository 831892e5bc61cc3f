package dev.kerneldigest.store;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** Brings a database to the version of this program. */
final class Migrations {
    private final Flyway flyway;
    private final DatabaseUrl url;

    Migrations(DataSource source, DatabaseUrl url) {
        this.url = url;
        flyway =
                Flyway.configure()
                        .dataSource(source)
                        .locations("classpath:db/migration")
                        .failOnMissingLocations(true)
                        .load();
    }

    /**
     * Applies what is missing; nodes that start together wait for each other.
     *
     * @throws DatabaseException when the database is of a newer version, and then nothing is
     *     changed, or when its tables are not ours
     */
    void run() {
        try {
            refuseNewer();
            flyway.migrate();
        } catch (FlywayException e) {
            throw new DatabaseException(
                    "the tables of the database %s cannot be brought to this version (%s): use a database of its own for kernel-digest, or restore a backup"
                            .formatted(url, firstLine(e)),
                    e);
        }
    }

    private void refuseNewer() {
        MigrationInfo[] all = flyway.info().all();
        Optional<MigrationVersion> known = newest(all, info -> info.getState().isResolved());
        Optional<MigrationVersion> applied = newest(all, info -> info.getState().isApplied());
        if (applied.isPresent() && known.isPresent() && applied.get().compareTo(known.get()) > 0) {
            throw new DatabaseException(
                    "the database %s is of version %s, this program knows up to %s: use a newer kernel-digest; nothing was changed"
                            .formatted(url, applied.get(), known.get()));
        }
    }

    private static Optional<MigrationVersion> newest(
            MigrationInfo[] all, Predicate<MigrationInfo> which) {
        return Arrays.stream(all)
                .filter(which)
                .flatMap(info -> Optional.ofNullable(info.getVersion()).stream())
                .max(Comparator.naturalOrder());
    }

    private static String firstLine(FlywayException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("no reason given");
    }
}
