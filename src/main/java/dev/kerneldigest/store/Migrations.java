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
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a database to the version of this program. */
final class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private final Flyway flyway;
    private final DatabaseUrl url;

    Migrations(DataSource source, DatabaseUrl url) {
        this(url, Flyway.configure().dataSource(source));
    }

    /** Over connections of its own. */
    Migrations(DatabaseUrl url, String user, String password) {
        this(url, Flyway.configure().dataSource(url.complete(), user, password));
    }

    private Migrations(DatabaseUrl url, FluentConfiguration place) {
        this.url = url;
        flyway = place.locations("classpath:db/migration").failOnMissingLocations(true).load();
    }

    /**
     * Looks at the version of an H2 file without writing to it, as H2 does whenever it opens and
     * closes one.
     *
     * @throws DatabaseException when it is newer than this program, or damaged
     */
    static void refuseUnfit(DatabaseTrouble trouble, String user, String password) {
        DatabaseUrl url = trouble.url();
        try {
            new Migrations(url, Flyway.configure().dataSource(url.readOnly(), user, password))
                    .refuseNewer();
        } catch (FlywayException e) {
            if (DatabaseTrouble.isDamage(e)) {
                throw trouble.damaged(e);
            }
            // Whatever else keeps the file from being read is told by who opens it to write.
            LOG.debug("The file could not be looked at. url={}", url, e);
        }
    }

    /**
     * Looks at the version of a database and writes nothing.
     *
     * @param place its URL, complete
     * @throws DatabaseException when it is newer than this program, damaged, or not ours
     */
    static Versions look(DatabaseTrouble trouble, String place, String user, String password) {
        try {
            Migrations migrations =
                    new Migrations(
                            trouble.url(), Flyway.configure().dataSource(place, user, password));
            migrations.refuseNewer();
            return migrations.versions();
        } catch (FlywayException e) {
            if (DatabaseTrouble.isDamage(e)) {
                throw trouble.damaged(e);
            }
            throw notOurs(trouble.url(), e);
        }
    }

    /**
     * The versions of the tables.
     *
     * @param applied the newest that the database has; empty when it has no tables of ours
     * @param known the newest that this program has
     */
    record Versions(Optional<MigrationVersion> applied, Optional<MigrationVersion> known) {
        boolean isCurrent() {
            return applied.equals(known);
        }
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
            throw notOurs(url, e);
        }
    }

    private static DatabaseException notOurs(DatabaseUrl url, FlywayException cause) {
        return new DatabaseException(
                "the tables of the database %s cannot be brought to this version (%s): use a database of its own for kernel-digest, or restore a backup"
                        .formatted(url, OneLine.of(cause)),
                cause);
    }

    private Versions versions() {
        MigrationInfo[] all = flyway.info().all();
        return new Versions(
                newest(all, info -> info.getState().isApplied()),
                newest(all, info -> info.getState().isResolved()));
    }

    private void refuseNewer() {
        Versions versions = versions();
        Optional<MigrationVersion> known = versions.known();
        Optional<MigrationVersion> applied = versions.applied();
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
}
