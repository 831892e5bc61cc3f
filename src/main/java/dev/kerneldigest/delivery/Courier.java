package dev.kerneldigest.delivery;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the outbox as far as it is due: claims, sends side by side, and claims again until
 * nothing is due. Safe for many threads and nodes; a claim keeps them apart.
 */
public final class Courier {
    /**
     * How many messages are on their way at once; the messenger paces them. So many that a claim
     * costs the database little for each, and that all are gone after a few seconds of a lease at
     * Discord's pace of 50 a second.
     */
    private static final int BATCH = 200;

    /** How often the outbox is looked into while something hangs. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    /**
     * How long a delivery is ours to send; beyond it nothing is asked of Discord ({@link Turn}).
     * Longer than a messenger may take over one request, 30 s. A row of a node that died waits this
     * long for another node, and up to 5 s more for its next round: within a minute.
     */
    static final Duration LEASE = Duration.ofSeconds(40);

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final Outbox outbox;
    private final Dispatch dispatch;
    private final Supplier<Line> line;
    private final InstantSource clock;
    private volatile boolean stopped;

    /** A courier whose line is always open. */
    public Courier(Outbox outbox, Dispatch dispatch, InstantSource clock) {
        this(outbox, dispatch, Line.Open::new, clock);
    }

    /**
     * Makes a courier.
     *
     * @param line while it is not open nothing is claimed, so no try is wasted
     */
    public Courier(Outbox outbox, Dispatch dispatch, Supplier<Line> line, InstantSource clock) {
        this.outbox = outbox;
        this.dispatch = dispatch;
        this.line = line;
        this.clock = clock;
    }

    /** Claims nothing any more; what is on its way goes on. */
    public void stop() {
        stopped = true;
    }

    /**
     * Sends all that is due while the line is open, and returns when it is done. When interrupted
     * it begins nothing more and waits for what is on its way. Only its own threads touch the
     * database, which nobody interrupts: H2 closes a database file under a thread that is
     * interrupted while it writes.
     *
     * @return how many deliveries were tried
     * @throws IllegalStateException when the outbox could not be read
     */
    public int deliver() {
        int tried = 0;
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<?> sends = new ExecutorCompletionService<>(workers);
            int onTheirWay = begin(workers, sends, 0);
            tried += onTheirWay;
            while (onTheirWay > 0) {
                onTheirWay -= ended(sends);
                // Not one by one: a claim is work for the database.
                if (onTheirWay <= BATCH / 2) {
                    int begun = begin(workers, sends, onTheirWay);
                    tried += begun;
                    onTheirWay += begun;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return tried;
    }

    private int begin(ExecutorService workers, CompletionService<?> sends, int onTheirWay)
            throws InterruptedException {
        List<Delivery> claimed = claim(workers, BATCH - onTheirWay);
        claimed.forEach(delivery -> sends.submit(() -> send(delivery), null));
        return claimed.size();
    }

    /** Waits for one, but not for long: what hangs is not to hold up what comes meanwhile. */
    private static int ended(CompletionService<?> sends) throws InterruptedException {
        int ended = 0;
        Future<?> next = sends.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        while (next != null) {
            result(next);
            ended++;
            next = sends.poll();
        }
        return ended;
    }

    private List<Delivery> claim(ExecutorService workers, int most) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted between two claims");
        }
        if (stopped || !line.get().isOpen()) {
            return List.of();
        }
        return result(workers.submit(() -> outbox.claim(most, LEASE, clock.instant())));
    }

    private static <T> T result(Future<T> work) throws InterruptedException {
        try {
            return work.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("emptying the outbox failed", failure.getCause());
        }
    }

    private void send(Delivery delivery) {
        try {
            Turn.until(delivery.claim().until(), clock, () -> dispatch.send(delivery));
        } catch (RuntimeException failure) {
            LOG.error(
                    "Recording a delivery failed, its lease will end. delivery={}",
                    delivery.id(),
                    failure);
        }
    }
}
