package dev.kerneldigest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;

/** How a database is, found out without changing anything of it. */
public sealed interface DatabaseLook {
    /** The first start makes it. */
    record Absent(String database) implements DatabaseLook {}

    /**
     * It is there.
     *
     * @param version of its tables; empty where it has none, as the next start makes them
     * @param current whether these are this program's; the next start brings older ones up
     */
    record There(String database, Optional<String> version, boolean current)
            implements DatabaseLook {}

    /**
     * Looks at one.
     *
     * @param url a JDBC URL that begins with {@code jdbc:h2:} or {@code jdbc:postgresql:}
     * @throws DatabaseException when it could not be used; one line says why and what to do
     */
    static DatabaseLook at(String url, String user, String password, BackupShelf backups) {
        DatabaseUrl known = new DatabaseUrl(url);
        DatabaseTrouble trouble = new DatabaseTrouble(known, backups);
        Optional<Path> file = known.file();
        if (file.isPresent() && !Files.exists(file.get())) {
            requireWritable(known, file.get());
            return new Absent(known.toString());
        }
        file.ifPresent(it -> requireWhole(it, trouble));
        String place = file.isPresent() ? known.readOnly() : known.complete();
        try (Connection connection = DriverManager.getConnection(place, user, password)) {
            connection.getMetaData();
            Migrations.Versions versions = Migrations.look(trouble, place, user, password);
            return new There(
                    known.toString(),
                    versions.applied().map(MigrationVersion::getVersion),
                    versions.isCurrent());
        } catch (SQLException e) {
            throw trouble.opening(e);
        }
    }

    private static void requireWhole(Path file, DatabaseTrouble trouble) {
        try {
            if (H2File.isCutDown(file)) {
                throw trouble.damaged("the file is cut short");
            }
            if (H2File.isSetBack(file, H2File.lastCommit(file))) {
                throw trouble.damaged("its last commits cannot be read");
            }
        } catch (IOException e) {
            throw new DatabaseException(
                    "the file of the database %s cannot be read (%s): check its permissions"
                            .formatted(trouble.url(), OneLine.of(e)),
                    e);
        }
    }

    /** The folder is made with the database, in the nearest one above that is there. */
    private static void requireWritable(DatabaseUrl url, Path file) {
        Optional<Path> folder = Optional.ofNullable(file.getParent());
        while (folder.isPresent() && !Files.exists(folder.get())) {
            folder = folder.flatMap(it -> Optional.ofNullable(it.getParent()));
        }
        if (folder.isEmpty()
                || !Files.isDirectory(folder.get())
                || !Files.isWritable(folder.get())) {
            throw new DatabaseException(
                    "the database %s cannot be made: the folder %s cannot be written by this user; mend its permissions or set KERNEL_DIGEST_DB to another place"
                            .formatted(url, folder.map(Path::toString).orElse("above it")));
        }
    }
}
