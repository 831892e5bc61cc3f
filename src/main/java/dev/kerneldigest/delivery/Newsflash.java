package dev.kerneldigest.delivery;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Serves those who want news at once when a poll has brought some, and corrects what was published
 * of its stories. What failed, or what a crash left undone, is made up for at the next poll,
 * whatever that brings. Safe for many threads.
 */
public final class Newsflash {
    private final EditionDesk desk;
    private final CorrectionDesk corrections;
    private final AtomicBoolean owed = new AtomicBoolean(true);

    public Newsflash(EditionDesk desk, CorrectionDesk corrections) {
        this.desk = desk;
        this.corrections = corrections;
    }

    /** There is news, or a change, that nobody was served yet. */
    public void newsCame() {
        owed.set(true);
    }

    /**
     * Serves and corrects, if there is anything owed.
     *
     * @return how many messages went into the outbox or are to be edited
     */
    public int serve() {
        if (!owed.getAndSet(false)) {
            return 0;
        }
        boolean complete = false;
        try {
            Tally tally = desk.serveImmediate().plus(corrections.correct());
            complete = tally.owed() == 0;
            return tally.messages();
        } finally {
            if (!complete) {
                owed.set(true);
            }
        }
    }
}
