package dev.kerneldigest.delivery;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Serves those who want news at once when a poll has brought some, and corrects what was published
 * of its stories. What failed, or what a crash left undone, is made up for at the next poll of any
 * node, whatever that brings. Safe for many threads and nodes.
 */
public final class Newsflash {
    private final EditionDesk desk;
    private final CorrectionDesk corrections;
    private final Arrivals arrivals;

    /** That something is owed which the count of arrivals does not tell, or not any more. */
    private final AtomicBoolean owed = new AtomicBoolean(true);

    /** Up to which arrival a thread of this process serves already. */
    private final AtomicLong begun = new AtomicLong();

    public Newsflash(EditionDesk desk, CorrectionDesk corrections, Arrivals arrivals) {
        this.desk = desk;
        this.corrections = corrections;
        this.arrivals = arrivals;
    }

    /** There is something to serve that is no arrival. */
    public void newsCame() {
        owed.set(true);
    }

    /**
     * Serves and corrects, if there is anything owed.
     *
     * @return how many messages went into the outbox or are to be edited
     */
    public int serve() {
        Arrivals.Count count = arrivals.count();
        long known = Math.max(count.served(), begun.getAndAccumulate(count.came(), Math::max));
        if (!owed.getAndSet(false) && count.came() <= known) {
            return 0;
        }
        boolean complete = false;
        try {
            Tally tally = desk.serveImmediate().plus(corrections.correct());
            if (tally.owed() == 0) {
                arrivals.served(count.came());
                complete = true;
            }
            return tally.messages();
        } finally {
            if (!complete) {
                owed.set(true);
            }
        }
    }
}
