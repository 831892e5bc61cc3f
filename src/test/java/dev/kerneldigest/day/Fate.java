package dev.kerneldigest.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What will happen to a source, drawn before the day begins.
 *
 * @param every the least time between two polls
 * @param told when each item appears, first first; some before the day
 */
record Fate(
        Duration every, boolean adapt, boolean tagged, List<Instant> told, List<Outage> outages) {
    private static final int BEFORE = 5;
    private static final int[] MINUTES = {15, 30, 60};

    /** A trouble lasts this long, times a power of two of 0 to 5. */
    private static final double SHORTEST = 10;

    private static final double DOUBLINGS = 5;

    /** Minutes; the mean of 10 * 2^x for x even between 0 and 5. */
    private static final double MEAN = SHORTEST * (32 - 1) / (DOUBLINGS * Math.log(2));

    static Fate draw(DayPlan plan, int number) {
        Random random = new Random(plan.seed() * 1_000_003 + number);
        return new Fate(
                Duration.ofMinutes(MINUTES[random.nextInt(MINUTES.length)]),
                random.nextInt(5) > 0,
                random.nextInt(5) > 0,
                told(plan, random),
                outages(plan, random));
    }

    /** From twice an hour to once a day, by source. */
    private static List<Instant> told(DayPlan plan, Random random) {
        double mean = 30 * Math.pow(2, random.nextDouble() * 5.6);
        List<Instant> told = new ArrayList<>();
        for (int before = BEFORE; before > 0; before--) {
            told.add(DayPlan.START.minus(minutes(mean * before)));
        }
        Instant next = DayPlan.START.plus(exponential(mean, random));
        while (next.isBefore(plan.end())) {
            told.add(next);
            next = next.plus(exponential(mean, random));
        }
        return told;
    }

    private static List<Outage> outages(DayPlan plan, Random random) {
        double well = MEAN * (1 - DayPlan.TROUBLE) / DayPlan.TROUBLE;
        List<Outage> outages = new ArrayList<>();
        Instant next =
                random.nextDouble() < DayPlan.TROUBLE
                        ? DayPlan.START
                        : DayPlan.START.plus(exponential(well, random));
        while (next.isBefore(plan.end())) {
            Instant end =
                    next.plus(minutes(SHORTEST * Math.pow(2, random.nextDouble() * DOUBLINGS)));
            Trouble[] all = Trouble.values();
            outages.add(new Outage(all[random.nextInt(all.length)], next, end));
            next = end.plus(exponential(well, random));
        }
        return outages;
    }

    private static Duration exponential(double mean, Random random) {
        return minutes(-Math.log(1 - random.nextDouble()) * mean);
    }

    /** At least a second, so that no two things of a source are at one time. */
    private static Duration minutes(double length) {
        return Duration.ofSeconds(Math.max(1, Math.round(length * 60)));
    }
}
