package dev.kerneldigest.delivery;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Serves those who want news at once when a poll has brought some. What failed, or what a crash
 * left undone, is made up for at the next poll, whatever that brings. Safe for many threads.
 */
public final class Newsflash {
    private final EditionDesk desk;
    private final AtomicBoolean owed = new AtomicBoolean(true);

    public Newsflash(EditionDesk desk) {
        this.desk = desk;
    }

    /** There is news that nobody was served yet. */
    public void newsCame() {
        owed.set(true);
    }

    /**
     * Serves, if there is anything owed.
     *
     * @return how many messages went into the outbox
     */
    public int serve() {
        if (!owed.getAndSet(false)) {
            return 0;
        }
        boolean complete = false;
        try {
            Tally tally = desk.serveImmediate();
            complete = tally.failures() == 0;
            return tally.messages();
        } finally {
            if (!complete) {
                owed.set(true);
            }
        }
    }
}
