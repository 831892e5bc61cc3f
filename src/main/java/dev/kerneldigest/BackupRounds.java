package dev.kerneldigest;

import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.config.Keeping;
import dev.kerneldigest.store.BackupWish;
import dev.kerneldigest.store.Database;
import dev.kerneldigest.store.NightlyBackups;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that makes backups, so that nothing is sent late for one. It is never interrupted,
 * since a database file may not survive the interruption of a thread that reads it.
 */
final class BackupRounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackupRounds.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    /** A stop must not take longer; what is half made is left in a folder of its own. */
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

    private final List<Runnable> works;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    /** Starts at once, with what is to be looked at every few seconds. */
    private BackupRounds(List<Runnable> works) {
        this.works = List.copyOf(works);
        this.thread = Thread.ofPlatform().daemon().name("backup").start(this::loop);
    }

    /** Those of a database: what others wish for, and every night; none without a file. */
    static BackupRounds of(Database database, Configuration configuration, InstantSource clock) {
        List<Runnable> works = new ArrayList<>();
        database.file()
                .ifPresent(file -> {
                    BackupWish wish = new BackupWish(file);
                    works.add(() -> wish.grant(database, clock));
                    Keeping.Nightly nightly = configuration.settings().keeping().backup();
                    nightly.hour()
                            .ifPresent(hour ->
                                    works.add(
                                            new NightlyBackups(
                                                    database,
                                                    DatabaseTools.shelf(configuration),
                                                    hour,
                                                    nightly.keep(),
                                                    clock)));
                });
        return new BackupRounds(works);
    }

    private void loop() {
        try {
            do {
                works.forEach(BackupRounds::run);
            } while (!closed.await(EVERY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.error("A round of backups failed, the next one tries again.", failure);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            if (!thread.join(CLOSE_WITHIN)) {
                LOG.warn("A backup is not done and is given up.");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
