package dev.kerneldigest.kills;

import dev.kerneldigest.testing.Chronicle;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The end of a run: nobody is killed any more, and it lasts until all is there or nothing moves.
 */
record Reckoning(Chronicle feed, Readers readers, Storyteller teller) {
    /** Longer than any message waits for another try in the end. */
    private static final Duration LONGEST_STILLNESS = Duration.ofMinutes(4);

    /** What has become of all that was told. */
    Ledger ledger() throws InterruptedException {
        Instant due =
                readers.windows().stream()
                        .map(Readers.Window::due)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.MIN);
        Ledger ledger = new Ledger(teller.stories(), readers);
        int open = ledger.faults().size();
        Instant still = Instant.now();
        while ((open > 0 || Instant.now().isBefore(due))
                && Instant.now().isBefore(still.plus(LONGEST_STILLNESS))) {
            boolean _ = new CountDownLatch(1).await(1, TimeUnit.SECONDS);
            ledger = new Ledger(teller.stories(), readers);
            if (ledger.faults().size() != open) {
                still = Instant.now();
            }
            open = ledger.faults().size();
        }
        return last();
    }

    /** What would come twice has come by the time that one more story is there. */
    private Ledger last() throws InterruptedException {
        for (Beat beat : Beat.values()) {
            ToldStory _ = teller.tell(beat);
        }
        Ledger ledger = new Ledger(teller.stories(), readers);
        for (int second = 0; second < 60 && !ledger.faults().isEmpty(); second++) {
            boolean _ = new CountDownLatch(1).await(1, TimeUnit.SECONDS);
            ledger = new Ledger(teller.stories(), readers);
        }
        boolean _ = feed.awaitPolls(5);
        return new Ledger(teller.stories(), readers);
    }
}
