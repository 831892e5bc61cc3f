package dev.kerneldigest;

import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.config.Keeping;
import dev.kerneldigest.delivery.Upkeep;
import dev.kerneldigest.search.NewsIndex;
import dev.kerneldigest.store.BackupWish;
import dev.kerneldigest.store.Database;
import dev.kerneldigest.store.NightlyBackups;
import dev.kerneldigest.store.Retention;
import dev.kerneldigest.store.Tidying;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that looks after the database: makes backups, deletes what is too old, keeps the file
 * small. So nothing is sent late for it. It is never interrupted, since a database file may not
 * survive the interruption of a thread that works on it.
 */
final class DatabaseRounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseRounds.class);
    private static final Duration PURGE_EVERY = Duration.ofDays(1);
    private static final Duration TIDY_EVERY = Duration.ofSeconds(30);
    private static final Duration EVERY = Duration.ofSeconds(2);

    /** A stop must not take longer; what is half made is left in a folder of its own. */
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

    private final List<Runnable> works;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    /** Starts at once, with what is to be looked at every few seconds. */
    private DatabaseRounds(List<Runnable> works) {
        this.works = List.copyOf(works);
        this.thread = Thread.ofPlatform().daemon().name("database").start(this::loop);
    }

    /** Those of a database; backups only of one that lives in a file. */
    static DatabaseRounds of(
            Database database, NewsIndex index, Configuration configuration, InstantSource clock) {
        List<Runnable> works = new ArrayList<>();
        Duration kept = configuration.settings().keeping().retention();
        works.add(new Upkeep(new Retention(database).after(kept, clock), PURGE_EVERY, clock));
        works.add(new Upkeep(() -> index.forget(clock.instant().minus(kept)), PURGE_EVERY, clock));
        database.file()
                .ifPresent(file -> {
                    BackupWish wish = new BackupWish(file);
                    works.add(() -> wish.grant(database, clock));
                    works.add(new Upkeep(new Tidying(database), TIDY_EVERY, clock));
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
        return new DatabaseRounds(works);
    }

    private void loop() {
        try {
            do {
                works.forEach(DatabaseRounds::run);
            } while (!closed.await(EVERY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.error(
                    "A round of the database's upkeep failed, the next one tries again.", failure);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            if (!thread.join(CLOSE_WITHIN)) {
                LOG.warn("A backup or purge is not done and is given up.");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
