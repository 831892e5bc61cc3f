package dev.kerneldigest.store;

import dev.kerneldigest.store.Transactions.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits in one transaction what several threads want committed at the same time, since writing a
 * commit to the disk costs more than what is in it. Who is first does it for all who wait behind
 * them; who comes while a commit is on its way waits for the next. Each returns when theirs is on
 * the disk. For small work that many threads do side by side. Safe for many threads.
 *
 * <p>Work that fails costs nobody else anything: then each is done in a transaction of its own.
 * That may be after a commit whose answer was lost, so the work must be such that a second time
 * finds it done.
 */
final class GroupCommit {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    /** Not so many that others wait for long for the rows which the transaction has locked. */
    private static final int MOST = 128;

    private final Transactions transactions;
    private final Queue<Wish<?>> waiting = new ConcurrentLinkedQueue<>();
    private final Lock turn = new ReentrantLock();

    GroupCommit(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Does the work, maybe more than once until it ends undisturbed, and commits it.
     *
     * @param row which row it locks first: those of one transaction are locked in this order, so
     *     that two nodes which lock the same ones do not wait for each other for ever
     * @throws RuntimeException what the work threw when it was done by itself; it left nothing
     */
    <T> T run(long row, Work<T> work) {
        Wish<T> wish = new Wish<>(row, work, new CompletableFuture<>());
        waiting.add(wish);
        turn.lock();
        try {
            while (!wish.outcome.isDone()) {
                commit(next());
            }
        } finally {
            turn.unlock();
        }
        return wish.result();
    }

    private List<Wish<?>> next() {
        List<Wish<?>> next = new ArrayList<>();
        while (next.size() < MOST && waiting.peek() != null) {
            next.add(waiting.remove());
        }
        next.sort(Comparator.comparingLong(Wish::row));
        return next;
    }

    private void commit(List<Wish<?>> wishes) {
        if (wishes.size() == 1 || !commitTogether(wishes)) {
            wishes.forEach(this::commitAlone);
        }
    }

    /** False, and nothing is kept, when one failed: whose fault it was shows one by one. */
    private boolean commitTogether(List<Wish<?>> wishes) {
        try {
            List<Runnable> answers =
                    transactions.run(handle ->
                            wishes.stream().<Runnable>map(wish -> wish.on(handle)).toList());
            answers.forEach(Runnable::run);
            return true;
        } catch (JdbiException broken) {
            // It may not break again, so nobody else would tell.
            LOG.error(
                    "A commit for several broke; each is done alone. count={}",
                    wishes.size(),
                    broken);
            return false;
        } catch (RuntimeException | Error theirs) {
            LOG.debug("One of several fails; each is done alone. count={}", wishes.size(), theirs);
            return false;
        }
    }

    private void commitAlone(Wish<?> wish) {
        try {
            transactions.run(wish::on).run();
        } catch (RuntimeException | Error failure) {
            wish.outcome.completeExceptionally(failure);
        }
    }

    /** What somebody waits for. */
    private record Wish<T>(long row, Work<T> work, CompletableFuture<T> outcome) {
        /** Does it, and says how to tell when it is committed. */
        Runnable on(Handle handle) {
            T result = work.on(handle);
            return () -> outcome.complete(result);
        }

        T result() {
            return switch (outcome.isCompletedExceptionally() ? outcome.exceptionNow() : outcome) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                default -> outcome.resultNow();
            };
        }
    }
}
