package dev.kerneldigest.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same on many threads that begin at the same moment. */
public final class Together {
    private Together() {}

    /** What each thread came to; the failure of one fails the test. */
    public static <T> List<T> run(List<Callable<T>> tasks) {
        CyclicBarrier start = new CyclicBarrier(tasks.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running =
                    tasks.stream().map(task -> threads.submit(() -> after(start, task))).toList();
            return running.stream().map(Together::result).toList();
        }
    }

    private static <T> T after(CyclicBarrier start, Callable<T> task) throws Exception {
        start.await();
        return task.call();
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionError("a thread failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
