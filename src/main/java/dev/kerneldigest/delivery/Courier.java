package dev.kerneldigest.delivery;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the outbox as far as it is due: claims, sends side by side, and claims again until
 * nothing is due. Safe for many threads and nodes; a claim keeps them apart.
 */
public final class Courier {
    /** How many messages are on their way at once; the messenger paces them. */
    private static final int BATCH = 50;

    /**
     * Twice as long as a messenger may take over one send; a row of a node that died waits this
     * long for another node.
     */
    static final Duration LEASE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final Outbox outbox;
    private final Dispatch dispatch;
    private final InstantSource clock;

    public Courier(Outbox outbox, Dispatch dispatch, InstantSource clock) {
        this.outbox = outbox;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    /**
     * Sends all that is due, and returns when it is done.
     *
     * @return how many deliveries were tried
     */
    public int deliver() {
        int tried = 0;
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Delivery> claimed = outbox.claim(BATCH, LEASE, clock.instant());
            while (!claimed.isEmpty() && !Thread.currentThread().isInterrupted()) {
                sendAll(senders, claimed);
                tried += claimed.size();
                claimed = outbox.claim(BATCH, LEASE, clock.instant());
            }
        }
        return tried;
    }

    private void sendAll(ExecutorService senders, List<Delivery> claimed) {
        List<? extends Future<?>> sends =
                claimed.stream().map(delivery -> senders.submit(() -> send(delivery))).toList();
        for (Future<?> send : sends) {
            try {
                send.get();
            } catch (InterruptedException _) {
                // Stopping: what is on its way is waited for by the executor's close().
                Thread.currentThread().interrupt();
                return;
            } catch (ExecutionException failure) {
                throw new IllegalStateException("send() catches all that it meets", failure);
            }
        }
    }

    private void send(Delivery delivery) {
        try {
            dispatch.send(delivery);
        } catch (RuntimeException failure) {
            LOG.error(
                    "Recording a delivery failed, its lease will end. delivery={}",
                    delivery.id(),
                    failure);
        }
    }
}
