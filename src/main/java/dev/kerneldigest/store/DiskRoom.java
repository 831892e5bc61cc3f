package dev.kerneldigest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether there is room on the disk of an H2 file for what a poll brings: a database that runs out
 * amid a write may be lost. That it is scarce is logged once, and once that it is over. Safe for
 * many threads.
 */
public final class DiskRoom {
    private static final Logger LOG = LoggerFactory.getLogger(DiskRoom.class);

    private final LongSupplier free;
    private final long least;
    private final String place;
    private final AtomicBoolean scarce = new AtomicBoolean();

    /**
     * Room at a place.
     *
     * @param free bytes that are free now
     * @param least bytes that must be
     * @param place for people
     */
    DiskRoom(LongSupplier free, long least, String place) {
        this.free = free;
        this.least = least;
        this.place = place;
    }

    /** The room of a database; endless when it is on a server's disk or in memory. */
    public static DiskRoom of(Database database, long least) {
        return database.file()
                .map(file -> new DiskRoom(() -> usable(file), least, file.toString()))
                .orElseGet(() -> new DiskRoom(() -> Long.MAX_VALUE, least, ""));
    }

    /** What cannot be known keeps nobody from working. */
    private static long usable(Path file) {
        try {
            return Files.getFileStore(file).getUsableSpace();
        } catch (IOException e) {
            LOG.debug("How much is free could not be found out. file={}", file, e);
            return Long.MAX_VALUE;
        }
    }

    /** Whether there is enough. */
    public boolean suffices() {
        long now = free.getAsLong();
        boolean enough = now >= least;
        if (scarce.compareAndSet(enough, !enough)) {
            if (enough) {
                LOG.info("There is room on the disk again, sources are polled. place={}", place);
            } else {
                LOG.error("The disk is nearly full, nothing is polled. {}", sentence(now));
            }
        }
        return enough;
    }

    /**
     * For work that is to fail when there is not enough.
     *
     * @throws DatabaseException when there is not; one line says what to do
     */
    public void require() {
        long now = free.getAsLong();
        if (now < least) {
            throw new DatabaseException(sentence(now));
        }
    }

    private String sentence(long now) {
        return "only %d MiB are free on the disk of %s, and polls need %d MiB: make room, or lower database.least-free in kernel-digest.yaml"
                .formatted(now >> 20, place, least >> 20);
    }
}
