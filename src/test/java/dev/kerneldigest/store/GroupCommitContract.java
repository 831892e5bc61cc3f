package dev.kerneldigest.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.store.Transactions.Work;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.RecordedLog;
import dev.kerneldigest.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class GroupCommitContract extends DatabaseContract {
    private static final int OTHERS = 8;

    private final GroupCommit commits = new GroupCommit(database.transactions());

    /** What each came to: a number, or what it threw. */
    private final Map<Long, Object> outcomes = new ConcurrentHashMap<>();

    GroupCommitContract(TestDatabase place) {
        super(place);
    }

    @BeforeEach
    void aTable() {
        TestDatabase.execute(
                database,
                List.of(
                        "CREATE TABLE IF NOT EXISTS noted (place SERIAL, number BIGINT PRIMARY KEY)",
                        "DELETE FROM noted"));
        outcomes.clear();
    }

    @Test
    void whoComesDuringACommitSharesTheNextOne() throws InterruptedException {
        Map<Long, Handle> handles = new ConcurrentHashMap<>();
        sideBySide((number, handle) -> {
            handles.put(number, handle);
            return note(handle, number);
        });
        assertThat(handles.values().stream().map(System::identityHashCode).distinct()).hasSize(2);
        assertThat(noted()).hasSize(OTHERS + 1);
    }

    @Test
    void eachGetsItsOwnAnswer() throws InterruptedException {
        sideBySide((number, handle) -> 10 * note(handle, number));
        assertThat(outcomes)
                .containsAllEntriesOf(Map.of(0L, 0L, 1L, 10L, (long) OTHERS, 10L * OTHERS));
    }

    @Test
    void thoseOfATransactionAreDoneInTheOrderOfTheirRows() throws InterruptedException {
        sideBySide((number, handle) -> note(handle, number));
        assertThat(noted()).isSorted();
    }

    @Test
    void whoFailsLeavesNothingAndCostsNobodyElseAnything() throws InterruptedException {
        sideBySide((number, handle) -> {
            long noted = note(handle, number);
            if (number == 3) {
                throw new IllegalArgumentException("the third");
            }
            return noted;
        });
        assertThat(outcomes.get(3L))
                .isInstanceOfSatisfying(
                        IllegalArgumentException.class,
                        thrown -> assertThat(thrown).hasMessage("the third"));
        assertThat(noted()).containsExactly(0L, 1L, 2L, 4L, 5L, 6L, 7L, 8L);
    }

    @Test
    void aDatabaseThatBreaksCostsNothingAndIsToldOf() throws InterruptedException {
        AtomicBoolean broken = new AtomicBoolean();
        try (RecordedLog log = new RecordedLog()) {
            sideBySide((number, handle) -> {
                if (number == 3 && !broken.getAndSet(true)) {
                    throw new ConnectionException(new SQLException("cut"));
                }
                return note(handle, number);
            });
            assertThat(log.with("A commit for several broke")).hasSize(1);
        }
        assertThat(noted()).hasSize(OTHERS + 1);
    }

    @Test
    void anErrorIsTheirsWhoMadeItToo() throws InterruptedException {
        sideBySide((number, handle) -> {
            if (number == 3) {
                throw new AssertionError("the third");
            }
            return note(handle, number);
        });
        assertThat(outcomes.get(3L)).isInstanceOf(AssertionError.class);
        assertThat(noted()).hasSize(OTHERS);
    }

    @FunctionalInterface
    private interface Task {
        long on(long number, Handle handle);
    }

    /** Does it for 0, and for all others that come while that is on its way, highest first. */
    private void sideBySide(Task task) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch allWait = new CountDownLatch(1);
        Thread first =
                begin(
                        0,
                        handle -> {
                            begun.countDown();
                            await(allWait);
                            return task.on(0, handle);
                        });
        await(begun);
        List<Thread> others =
                LongStream.iterate(OTHERS, number -> number > 0, number -> number - 1)
                        .mapToObj(number -> begin(number, handle -> task.on(number, handle)))
                        .toList();
        while (others.stream().anyMatch(other -> other.getState() != Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        allWait.countDown();
        for (Thread thread : Stream.concat(Stream.of(first), others.stream()).toList()) {
            thread.join();
        }
    }

    private Thread begin(long number, Work<Long> work) {
        return Thread.ofPlatform().start(() -> outcomes.put(number, outcome(number, work)));
    }

    private Object outcome(long number, Work<Long> work) {
        try {
            return commits.run(number, work);
        } catch (RuntimeException | AssertionError thrown) {
            return thrown;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    private static long note(Handle handle, long number) {
        handle.execute("INSERT INTO noted (number) VALUES (?)", number);
        return number;
    }

    private List<Long> noted() {
        return database.transactions()
                .read(handle ->
                        handle.createQuery("SELECT number FROM noted ORDER BY place")
                                .mapTo(Long.class)
                                .map(Objects::requireNonNull)
                                .list());
    }
}
