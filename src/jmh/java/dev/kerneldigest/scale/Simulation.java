package dev.kerneldigest.scale;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** One day, second by second: what rings and comes, waits its turn, and is sent. */
final class Simulation {
    private static final int DAY = 24 * 3_600;

    private final Plant plant;
    private final Crowd crowd;
    private final Deque<Batch> bells = new ArrayDeque<>();
    private final Deque<Batch> outbox = new ArrayDeque<>();
    private double composable;
    private double ringable;
    private double sendable;

    private long messages;
    private long mostWaiting;
    private long longestWait;
    private int atDiscordsLimit;
    private int atBells;

    Simulation(Plant plant, Crowd crowd) {
        this.plant = plant;
        this.crowd = crowd;
    }

    /** Messages that wait since the same second. */
    private static final class Batch {
        private final int since;
        private long count;

        private Batch(int since, long count) {
            this.since = since;
            this.count = count;
        }
    }

    /**
     * What the day was like.
     *
     * @param mostWaiting messages that waited at once
     * @param longestWait seconds from when a message was due until Discord had it
     * @param atDiscordsLimit seconds in which messages waited for Discord alone
     * @param atBells seconds in which digests waited to ring
     * @param cpu share of the cores that the day took
     */
    record Outcome(
            long messages,
            long mostWaiting,
            long longestWait,
            int atDiscordsLimit,
            int atBells,
            double cpu) {}

    Outcome run(Day day, Instant midnight) {
        for (int second = 0; second < DAY; second++) {
            arrive(day, midnight, second);
            ring();
            send(second);
            long waiting = count(bells) + count(outbox);
            mostWaiting = Math.max(mostWaiting, waiting);
        }
        double cpu = messages * plant.message() / 1_000 / plant.cores() / DAY;
        return new Outcome(messages, mostWaiting, longestWait, atDiscordsLimit, atBells, cpu);
    }

    private void arrive(Day day, Instant midnight, int second) {
        Instant now = midnight.plusSeconds(second);
        for (Day.Arrival arrival : day.arrivals()) {
            if (arrival.at().equals(now)) {
                outbox.add(new Batch(second, Math.round(arrival.share() * crowd.servers())));
            }
        }
        int ringing = crowd.ringing(now);
        if (ringing > 0) {
            bells.add(new Batch(second, ringing));
        }
    }

    /** Bells ring as fast as their store lets them, and put a digest into the outbox each. */
    private void ring() {
        ringable = Math.min(ringable + plant.bells(), plant.bells());
        while (ringable >= 1 && !bells.isEmpty()) {
            Batch first = bells.peek();
            long rung = Math.min(first.count, (long) ringable);
            first.count -= rung;
            ringable -= rung;
            outbox.add(new Batch(first.since, rung));
            if (first.count == 0) {
                bells.remove();
            }
        }
        atBells += bells.isEmpty() ? 0 : 1;
    }

    private void send(int second) {
        composable = Math.min(composable + plant.composed(), plant.composed());
        sendable = Math.min(sendable + plant.discord(), plant.discord());
        while (sendable >= 1 && composable >= 1 && !outbox.isEmpty()) {
            Batch first = outbox.peek();
            long sent = Math.min(first.count, (long) Math.min(sendable, composable));
            first.count -= sent;
            sendable -= sent;
            composable -= sent;
            messages += sent;
            longestWait = Math.max(longestWait, second - first.since);
            if (first.count == 0) {
                outbox.remove();
            }
        }
        atDiscordsLimit += outbox.isEmpty() || sendable >= 1 ? 0 : 1;
    }

    private static long count(Deque<Batch> batches) {
        return batches.stream().mapToLong(batch -> batch.count).sum();
    }
}
