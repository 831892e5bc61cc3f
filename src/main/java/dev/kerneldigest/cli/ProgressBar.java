package dev.kerneldigest.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/**
 * How far long work is, in one line of a terminal that is written over and gone at the end; nothing
 * where there is no terminal. Written to standard error, since answers are elsewhere. For one
 * thread.
 */
final class ProgressBar implements AutoCloseable {
    private static final int WIDTH = 30;

    /** Terminals over a network are slow, and nobody reads faster. */
    private static final Duration PACE = Duration.ofMillis(100);

    private static final String ERASE = "\r\u001b[K";

    private final PrintWriter err;
    private final Terminal terminal;
    private final InstantSource clock;
    private final String things;
    private final long all;
    private Instant next = Instant.MIN;
    private boolean isShown;

    /**
     * Makes one; nothing is shown yet.
     *
     * @param things what is counted, e.g. {@code sources}
     * @param all how many there are; 0 when nobody knows
     */
    ProgressBar(PrintWriter err, Terminal terminal, InstantSource clock, String things, long all) {
        this.err = err;
        this.terminal = terminal;
        this.clock = clock;
        this.things = things;
        this.all = all;
    }

    /** So many are done. */
    void show(long done) {
        Instant now = clock.instant();
        if (!terminal.isAlive() || now.isBefore(next)) {
            return;
        }
        next = now.plus(PACE);
        isShown = true;
        err.print(ERASE + line(done));
        err.flush();
    }

    private String line(long done) {
        if (all <= 0) {
            return String.format(Locale.ROOT, "%,d %s", done, things);
        }
        int filled = (int) (WIDTH * Math.min(done, all) / all);
        return String.format(
                Locale.ROOT,
                "[%s%s] %,d of %,d %s",
                "#".repeat(filled),
                "-".repeat(WIDTH - filled),
                done,
                all,
                things);
    }

    /** Makes room for a line of somebody else; the next {@link #show} is not held back. */
    void makeRoom() {
        if (isShown) {
            err.print(ERASE);
            err.flush();
            isShown = false;
            next = Instant.MIN;
        }
    }

    @Override
    public void close() {
        makeRoom();
    }
}
