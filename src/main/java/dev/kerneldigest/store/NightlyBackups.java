package dev.kerneldigest.store;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the backup of each night, and deletes the oldest. A night that was missed is made up for as
 * soon as the bot runs; one that fails is told of in the log, from which {@code /status} has it,
 * and tried again every hour. For one thread.
 */
public final class NightlyBackups implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackups.class);
    private static final Duration AGAIN_IN = Duration.ofHours(1);

    private final Database database;
    private final BackupShelf shelf;
    private final LocalTime hour;
    private final int keep;
    private final InstantSource clock;
    private Instant notBefore = Instant.MIN;
    private Optional<String> trouble = Optional.empty();

    /**
     * Makes the backups of an H2 database in a file.
     *
     * @param hour when a night's is due, in UTC
     * @param keep how many stay, at least 1
     */
    public NightlyBackups(
            Database database, BackupShelf shelf, LocalTime hour, int keep, InstantSource clock) {
        this.database = database;
        this.shelf = shelf;
        this.hour = hour;
        this.keep = keep;
        this.clock = clock;
    }

    /** Makes one when one is due; never throws. */
    @Override
    public void run() {
        Instant now = clock.instant();
        if (now.isBefore(notBefore) || !isDue(now)) {
            return;
        }
        try {
            Backup.write(database, shelf.place(now), now);
            shelf.keep(keep);
            LOG.info("The nightly backup is made. file={}", shelf.place(now));
            trouble = Optional.empty();
        } catch (DatabaseException | IOException failure) {
            notBefore = now.plus(AGAIN_IN);
            trouble = Optional.of(OneLine.of(failure));
            LOG.error(
                    "The nightly backup failed, it is tried again. againIn={} reason={}",
                    AGAIN_IN,
                    OneLine.of(failure));
        }
    }

    /** Why the last one failed; empty when it did not. */
    Optional<String> trouble() {
        return trouble;
    }

    /** When the newest was taken that is there. */
    Optional<Instant> last() {
        return shelf.newest().map(BackupShelf.Kept::taken);
    }

    private boolean isDue(Instant now) {
        OffsetDateTime today = now.atOffset(ZoneOffset.UTC).with(hour);
        Instant night = (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
        return last().filter(taken -> !taken.isBefore(night)).isEmpty();
    }
}
