package dev.kerneldigest.kills;

import dev.kerneldigest.testing.Chronicle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tells stories all the time, and tells some of the newest again under another title. Those that
 * digests tell of are told when somebody asks for one only: a digest shows six of a topic. Safe for
 * many threads.
 */
final class Storyteller implements AutoCloseable {
    private static final List<Beat> BEATS = List.of(Beat.values());
    private static final int FIRST = 990_000;

    /** The pause between two stories, in milliseconds. */
    private static final int SHORTEST = 400;

    private static final int LONGEST = 1_400;

    /** A story in so many is an old one under a new title. */
    private static final int RETOLD = 6;

    /** How far back old ones lie: less than the feed is long. */
    private static final int REACH = 20;

    /** What gets more titles than that is not followed any further (feed.Intake). */
    private static final int MOST_TAKES = 4;

    /** Announcement channels publish ten messages an hour: one story in so many more. */
    private static final int ANNOUNCED = 3;

    /** An edition names ten stories of a topic, and counts the others. */
    static final int MOST_OPEN = 8;

    private final Chronicle feed;
    private final Readers readers;
    private final Random random;
    private final Map<Integer, ToldStory> told = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition stop = lock.newCondition();
    private boolean stopped;

    Storyteller(Chronicle feed, Readers readers, long seed) {
        this.feed = feed;
        this.readers = readers;
        this.random = new Random(seed);
    }

    /** From now on it tells. */
    void begin() {
        Thread _ = Thread.ofVirtual().start(this::run);
    }

    private void run() {
        lock.lock();
        try {
            while (!stopped) {
                long pause = random.nextInt(SHORTEST, LONGEST);
                boolean _ = stop.await(pause, TimeUnit.MILLISECONDS);
                if (!stopped) {
                    tellSomething();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void tellSomething() {
        if (random.nextInt(RETOLD) == 0) {
            newest(REACH).filter(story -> story.take() < MOST_TAKES).ifPresent(this::retell);
            return;
        }
        Beat beat = BEATS.get(random.nextInt(BEATS.size()));
        boolean now =
                switch (beat) {
                    case SCHED, BPF, LSM, CRYPTO -> true;
                    case VIRT -> random.nextInt(ANNOUNCED) == 0;
                    case NET -> false;
                };
        if (now && open(beat) < MOST_OPEN) {
            ToldStory _ = tell(beat);
        }
    }

    /** How many stories have not come yet. */
    long open(Beat beat) {
        Set<Integer> came = new HashSet<>();
        readers.messages(beat).forEach(message -> came.addAll(Ledger.stories(message)));
        return stories().stream()
                .filter(story -> story.beat() == beat && !came.contains(story.number()))
                .count();
    }

    /** One more story. */
    ToldStory tell(Beat beat) {
        lock.lock();
        try {
            ToldStory story = new ToldStory(FIRST + told.size() + 1, beat, 1);
            told.put(story.number(), story);
            feed.tell(story.number(), story.title(), "Nothing but words.");
            return story;
        } finally {
            lock.unlock();
        }
    }

    /** The number of the story that is told next. */
    int next() {
        return FIRST + stories().size() + 1;
    }

    /** A story gets another title. */
    void retell(ToldStory before) {
        lock.lock();
        try {
            ToldStory story = before.again();
            told.put(story.number(), story);
            feed.retell(story.number(), story.title(), "Nothing but words.");
        } finally {
            lock.unlock();
        }
    }

    /** Any of the newest, as it is told now. */
    private Optional<ToldStory> newest(int reach) {
        List<ToldStory> all = new ArrayList<>(told.values());
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        all.get(all.size() - 1 - random.nextInt(Math.min(reach, all.size()))));
    }

    /** All of them as they are told now, oldest first. */
    List<ToldStory> stories() {
        lock.lock();
        try {
            return List.copyOf(told.values());
        } finally {
            lock.unlock();
        }
    }

    /** Tells no more. */
    @Override
    public void close() {
        lock.lock();
        try {
            stopped = true;
            stop.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
