package dev.kerneldigest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.JdbiException;

/**
 * Writes backups of an H2 database while it is in use, each one file.
 *
 * <p>H2's {@code BACKUP TO} is what makes the copy: it writes the pages of one moment without
 * locking anybody out, where {@code SCRIPT} reads table after table, in as many moments, takes
 * minutes to put back, and writes what a later H2 may read otherwise. What speaks for a script,
 * that another H2 can read it, helps nobody here: a backup is put back by the program that wrote it
 * or a later one, which must read the old file itself anyway. The copy is then opened, marked as a
 * copy ({@link CopyMark}) and read to its last row; only what passed that appears under its name.
 */
public final class Backup {
    /** H2's copy, the one that is checked, and the file that stays. */
    private static final int COPIES = 3;

    private Backup() {}

    /**
     * Writes a backup. Its file is there whole or not at all, and only its owner may read it.
     *
     * @param file must not exist
     * @param now as when it is taken
     * @throws DatabaseException when it cannot be written; one line says why and what to do
     */
    public static void write(Database database, Path file, Instant now) {
        if (Files.exists(file)) {
            throw new DatabaseException(
                    "%s is there already: name a file that is not".formatted(file));
        }
        try {
            Path workshop = PrivateFiles.workshop(file);
            try {
                refuseFullDisk(database, workshop);
                H2Copy copy = checked(database, workshop, now);
                Path packed = workshop.resolve("backup.zip");
                copy.pack(packed);
                Files.move(packed, file);
            } finally {
                PrivateFiles.clear(workshop);
            }
        } catch (IOException | UncheckedIOException | SQLException | JdbiException e) {
            throw new DatabaseException(
                    "the backup %s could not be written (%s): check the folder's permissions and the free space; the database goes on as before"
                            .formatted(file, OneLine.of(e)),
                    e);
        }
    }

    private static H2Copy checked(Database database, Path workshop, Instant now)
            throws IOException, SQLException {
        Path raw = workshop.resolve("raw.zip");
        int _ =
                database.transactions()
                        .alone(handle -> handle.execute("BACKUP TO ?", raw.toString()));
        H2Copy copy = H2Copy.in(workshop);
        copy.unpack(raw);
        Files.delete(raw);
        copy.mark(database.user(), database.password(), now);
        return copy;
    }

    private static void refuseFullDisk(Database database, Path workshop) throws IOException {
        Path file = database.file().orElseThrow(() -> new IOException("it lives in no file"));
        long needed = COPIES * Files.size(file);
        long usable = Files.getFileStore(workshop).getUsableSpace();
        if (usable < needed) {
            throw new IOException(
                    "%d MiB are free, up to %d MiB are needed"
                            .formatted(usable >> 20, (needed >> 20) + 1));
        }
    }
}
