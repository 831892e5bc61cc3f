package dev.kerneldigest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How another process gets a backup of an H2 file that the running bot holds: it puts an empty file
 * beside the database, and the bot, which looks for one every few seconds, puts the backup or the
 * reason why there is none beside it. The wish says nothing, so whoever may write there can make
 * the bot write nowhere else.
 */
public final class BackupWish {
    private static final Logger LOG = LoggerFactory.getLogger(BackupWish.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Path wanted;
    private final Path made;
    private final Path failed;

    /**
     * A wish for a backup of that file.
     *
     * @param database an H2 file
     */
    public BackupWish(Path database) {
        wanted = beside(database, ".backup-wanted");
        made = beside(database, ".backup-made");
        failed = beside(database, ".backup-failed");
    }

    private static Path beside(Path database, String suffix) {
        return database.resolveSibling(database.getFileName() + suffix);
    }

    /**
     * Has the running bot make a backup, and takes it.
     *
     * @param file must not exist
     * @param patience how long the bot may take
     * @return false when the bot did not answer
     * @throws DatabaseException when the bot could not, or the file cannot be written
     */
    public boolean grantedAs(Path file, Duration patience) throws InterruptedException {
        try {
            Files.deleteIfExists(made);
            Files.deleteIfExists(failed);
            Files.deleteIfExists(wanted);
            PrivateFiles.create(wanted);
            return awaited(patience) && taken(file);
        } catch (IOException e) {
            throw new DatabaseException(
                    "the bot's backup could not be had (%s): check the permissions and the free space of %s and of %s"
                            .formatted(OneLine.of(e), wanted.getParent(), file),
                    e);
        }
    }

    private boolean awaited(Duration patience) throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!Files.exists(made) && !Files.exists(failed)) {
            // Taken off the table while it waits; once the bot is at work, it is gone already.
            if (System.nanoTime() > end && Files.deleteIfExists(wanted)) {
                return false;
            }
            Thread.sleep(LOOK_EVERY);
        }
        return true;
    }

    private boolean taken(Path file) throws IOException {
        if (Files.exists(failed)) {
            String reason = Files.readString(failed);
            Files.delete(failed);
            throw new DatabaseException("the running bot says: " + reason);
        }
        PrivateFiles.move(made, file);
        return true;
    }

    /**
     * Makes the backup that is wanted, if one is; for the bot, which calls it every few seconds.
     */
    public void grant(Database database, InstantSource clock) {
        try {
            if (!Files.deleteIfExists(wanted)) {
                return;
            }
            Optional<String> trouble = write(database, clock);
            if (trouble.isPresent()) {
                PrivateFiles.write(trouble.get(), failed);
            }
        } catch (IOException e) {
            LOG.warn("A backup that was asked for could not be made. reason={}", OneLine.of(e));
        }
    }

    private Optional<String> write(Database database, InstantSource clock) throws IOException {
        try {
            Files.deleteIfExists(made);
            Backup.write(database, made, clock.instant());
            LOG.info("A backup was made for who asked for one. file={}", made);
            return Optional.empty();
        } catch (DatabaseException e) {
            return Optional.of(OneLine.of(e));
        }
    }
}
