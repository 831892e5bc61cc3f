package dev.kerneldigest.feed;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Polls many sources side by side, each on a virtual thread of its own.
 *
 * <p>How many requests run at once is the {@link HostGate}'s to say; this bounds how many polls are
 * begun, and with it the memory that bodies take.
 */
public final class PollRound {
    /**
     * More than the gate lets through, so that sources that wait for one host hold up no others.
     */
    public static final int USUAL_MOST = 256;

    private final Function<Source, PollReport> poll;
    private final int most;

    /**
     * Makes a round.
     *
     * @param poll polls one source and never throws, as {@link Poller#poll} does
     * @param most polls begun and not ended, at least 1
     */
    public PollRound(Function<Source, PollReport> poll, int most) {
        this.poll = poll;
        this.most = most;
    }

    /**
     * Polls each source once.
     *
     * @param reports takes each report as its poll ends, on the calling thread
     * @throws InterruptedException when interrupted; no poll is begun any more, and those under way
     *     are waited for, since a database file may not survive the interruption of a thread that
     *     writes to it
     */
    public void run(Collection<Source> sources, Consumer<PollReport> reports)
            throws InterruptedException {
        Semaphore begun = new Semaphore(most);
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Optional<PollReport>> polls =
                    new ExecutorCompletionService<>(threads);
            sources.forEach(source -> polls.submit(() -> oneOf(begun, over, source)));
            collect(sources.size(), polls, reports, over);
        }
    }

    private static void collect(
            int left,
            CompletionService<Optional<PollReport>> polls,
            Consumer<PollReport> reports,
            AtomicBoolean over)
            throws InterruptedException {
        try {
            for (int ended = 0; ended < left; ended++) {
                polls.take().get().ifPresent(reports);
            }
        } catch (ExecutionException bug) {
            throw new IllegalStateException("a poll threw", bug.getCause());
        } finally {
            over.set(true);
        }
    }

    private Optional<PollReport> oneOf(Semaphore begun, AtomicBoolean over, Source source)
            throws InterruptedException {
        begun.acquire();
        try {
            return over.get() ? Optional.empty() : Optional.of(poll.apply(source));
        } finally {
            begun.release();
        }
    }
}
