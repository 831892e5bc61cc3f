package dev.kerneldigest.testing.discord;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Holds back the answers of a route until it is released. */
public final class Freeze implements AutoCloseable {
    private final String route;
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final AtomicReference<String> caller = new AtomicReference<>("");
    private final CountDownLatch released = new CountDownLatch(1);

    Freeze(String route) {
        this.route = route;
    }

    String route() {
        return route;
    }

    /** Waits until a request has taken effect and its answer is held back; false in vain. */
    public boolean awaitArrival(Duration patience) {
        return await(arrived, patience);
    }

    /** Whose request arrived first, by the names of {@link TestDiscord#restUrl(String)}. */
    public String caller() {
        return caller.get();
    }

    /** Lets all answers go. */
    public void release() {
        released.countDown();
    }

    @Override
    public void close() {
        release();
    }

    void arrive(String who) {
        caller.compareAndSet("", who);
        arrived.countDown();
        if (!await(released, Duration.ofMinutes(2))) {
            throw new IllegalStateException("a frozen answer was never released: " + route);
        }
    }

    private static boolean await(CountDownLatch latch, Duration patience) {
        try {
            return latch.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
