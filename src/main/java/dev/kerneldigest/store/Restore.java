package dev.kerneldigest.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.zip.ZipException;

/**
 * Puts a backup back where no database stands. It is unpacked, brought to this program's version
 * and read to its last row in a folder beside, and then moved to its place; what fails before that
 * changes nothing.
 */
public final class Restore {
    private Restore() {}

    /**
     * A backup that was put back.
     *
     * @param file the database
     * @param taken when the backup was taken
     */
    public record Restored(Path file, Instant taken) {}

    /**
     * Puts a backup back.
     *
     * @param url of an H2 database in a file that does not exist
     * @param backup as {@link Backup} wrote it
     * @throws DatabaseException when it cannot be put back; one line says why and what to do
     */
    public static Restored restore(String url, String user, String password, Path backup) {
        Path target = place(new DatabaseUrl(url));
        refuseMissing(backup);
        try {
            Path workshop = PrivateFiles.workshop(target);
            try {
                H2Copy copy = H2Copy.in(workshop);
                unpack(copy, backup);
                Instant taken = check(copy, user, password, backup);
                PrivateFiles.close(copy.file());
                place(new DatabaseUrl(url));
                Files.move(copy.file(), target);
                return new Restored(target, taken);
            } finally {
                PrivateFiles.clear(workshop);
            }
        } catch (IOException | SQLException e) {
            throw new DatabaseException(
                    "%s could not be put back (%s): check the permissions and the free space of %s; nothing was changed"
                            .formatted(backup, OneLine.of(e), target.getParent()),
                    e);
        }
    }

    /** Where the database is to be; nothing is ever put over another. */
    private static Path place(DatabaseUrl url) {
        Path target =
                url.file()
                        .orElseThrow(() ->
                                new DatabaseException(
                                        "the database %s lives in no file: set KERNEL_DIGEST_DB to one that does"
                                                .formatted(url)));
        if (Files.exists(target)) {
            throw new DatabaseException(
                    "a database stands at %s: stop the bot, move that file away (mv %s %s.old), then restore again; nothing was changed"
                            .formatted(target, target, target));
        }
        return target;
    }

    private static void refuseMissing(Path backup) {
        if (!Files.isRegularFile(backup)) {
            throw new DatabaseException(
                    "there is no file %s: name one that the command backup or the nightly backup wrote"
                            .formatted(backup));
        }
    }

    private static void unpack(H2Copy copy, Path backup) throws IOException {
        try {
            copy.unpack(backup);
        } catch (ZipException | EOFException e) {
            throw new DatabaseException(
                    "%s is no whole backup of kernel-digest (%s): take another; nothing was changed"
                            .formatted(backup, OneLine.of(e)),
                    e);
        }
    }

    private static Instant check(H2Copy copy, String user, String password, Path backup)
            throws SQLException {
        try (Database database = Database.open(copy.url().value(), user, password)) {
            try (Connection connection = database.dataSource().getConnection()) {
                H2Copy.readAll(connection);
            }
            return new CopyMark(database)
                    .taken()
                    .orElseThrow(() ->
                            new DatabaseException(
                                    "it is the database of no backup: take a file that the command backup wrote"));
        } catch (DatabaseException e) {
            String reason =
                    String.valueOf(e.getMessage())
                            .replace("the database " + copy.url(), "the database in it");
            throw new DatabaseException("%s cannot be put back: %s".formatted(backup, reason), e);
        }
    }
}
