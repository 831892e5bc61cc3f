package dev.kerneldigest.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Whether the sources that recovered were asked again in time. */
final class Recoveries {
    private final List<String> faults = new ArrayList<>();
    private int troubles;
    private int unmet;
    private int unfinished;
    private int judged;
    private double longest;

    private Recoveries() {}

    static Recoveries of(List<DayFeed> feeds, Instant now) {
        Recoveries recoveries = new Recoveries();
        for (DayFeed feed : feeds) {
            feed.fate().outages().forEach(outage -> recoveries.judge(feed, outage, now));
        }
        return recoveries;
    }

    private void judge(DayFeed feed, Outage outage, Instant now) {
        troubles++;
        if (!outage.isMet()) {
            unmet++;
            return;
        }
        Duration every = feed.fate().every();
        Duration wait = outage.wait(now).orElse(Duration.ZERO);
        boolean late = wait.compareTo(every.multipliedBy(2).plus(DayPlan.TICK)) > 0;
        if (!outage.isOver() && !late) {
            unfinished++;
            return;
        }
        judged++;
        longest = Math.max(longest, wait.toMillis() / (double) every.toMillis());
        if (late) {
            faults.add("%s, every %s: %s".formatted(feed.id(), every, outage));
        }
    }

    /** Which sources were left alone for too long. */
    List<String> faults() {
        return faults;
    }

    int judged() {
        return judged;
    }

    @Override
    public String toString() {
        return ("troubles %d: met by a poll and over %d, asked again after %.2f times every at the"
                        + " most, late %d; not over in time to tell %d, between two polls %d")
                .formatted(troubles, judged, longest, faults.size(), unfinished, unmet);
    }
}
