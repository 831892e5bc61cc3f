package dev.kerneldigest.web;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Makes pages, a few at a time: the database belongs to the bot first. They are made on threads
 * that nobody interrupts, since H2 closes its file when a thread that reads it is interrupted. Safe
 * for many threads.
 */
final class Workers implements AutoCloseable {
    /** Of the ten connections to the database. */
    private static final int TOGETHER = 4;

    /** How long somebody waits for a turn. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How long pages under way may take at the end. */
    private static final Duration AT_THE_END = Duration.ofSeconds(1);

    private final Semaphore turns = new Semaphore(TOGETHER);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** What came of it. */
    sealed interface Outcome {}

    record Made(Answer answer) implements Outcome {}

    /** Too many want pages. */
    record Busy() implements Outcome {}

    record Broken(Throwable cause) implements Outcome {}

    Outcome make(Route route, Ask ask) {
        try {
            return CompletableFuture.supplyAsync(() -> inTurn(route, ask), threads).join();
        } catch (CompletionException broken) {
            return new Broken(broken.getCause() == null ? broken : broken.getCause());
        } catch (RejectedExecutionException closed) {
            return new Busy();
        }
    }

    private Outcome inTurn(Route route, Ask ask) {
        if (route.isQuick()) {
            return new Made(route.page().answer(ask));
        }
        if (!hasTurn()) {
            return new Busy();
        }
        try {
            return new Made(route.page().answer(ask));
        } finally {
            turns.release();
        }
    }

    private boolean hasTurn() {
        try {
            return turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            boolean _ = threads.awaitTermination(AT_THE_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
