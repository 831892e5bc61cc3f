package dev.kerneldigest.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Backups of a database that need not be open yet: made and put back from the command line.
 *
 * @param url a JDBC URL of H2 or PostgreSQL
 * @param shelf where the nightly backups are
 */
public record Backups(String url, String user, String password, BackupShelf shelf) {
    /** The bot looks for wishes every few seconds; the rest is for its copy. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * Writes a backup; where the running bot has the database, the bot makes it.
     *
     * @param file must not exist
     * @throws DatabaseException when there is none; one line says why and what to do
     */
    public void write(Path file, InstantSource clock) throws InterruptedException {
        Path database = place("pg_dump", tools().dump(file));
        Database.requireThere(url);
        try (Database open = Database.open(url, user, password, shelf)) {
            Backup.write(open, file, clock.instant());
        } catch (DatabaseException e) {
            if (!e.isInUse()) {
                throw e;
            }
            ask(database, file);
        }
    }

    private void ask(Path database, Path file) throws InterruptedException {
        if (Files.exists(file)) {
            throw new DatabaseException(
                    "%s is there already: name a file that is not".formatted(file));
        }
        if (new BackupWish(database).grantedAs(file, PATIENCE)) {
            return;
        }
        Optional<Path> newest = shelf.newest().map(BackupShelf.Kept::file);
        throw new DatabaseException(
                "another process holds the database %s and did not answer for %d s: %s"
                        .formatted(
                                database,
                                PATIENCE.toSeconds(),
                                newest.map(
                                                "copy the newest nightly backup, %s, or stop it and try again"
                                                        ::formatted)
                                        .orElse("stop it and try again")));
    }

    /**
     * Puts a backup back where no database stands.
     *
     * @throws DatabaseException when it is not put back; one line says why and what to do
     */
    public Restore.Restored restore(Path backup) {
        place("pg_restore", tools().restore(backup));
        return Restore.restore(url, user, password, backup);
    }

    private PostgresTools tools() {
        return new PostgresTools(new DatabaseUrl(url), user);
    }

    private Path place(String tool, String line) {
        DatabaseUrl known = new DatabaseUrl(url);
        if (known.isPostgres()) {
            throw new DatabaseException(
                    "the database %s is PostgreSQL's, whose own %s does that: %s (docs/backup.md says more)"
                            .formatted(known, tool, line));
        }
        return known.file()
                .orElseThrow(() ->
                        new DatabaseException(
                                "the database %s lives in no file: set KERNEL_DIGEST_DB to one that does"
                                        .formatted(known)));
    }
}
