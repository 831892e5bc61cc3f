package dev.kerneldigest.scale;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What comes for those who want news at once, on one day.
 *
 * @param name what people call such a day
 * @param arrivals when, and which share of the servers wants it
 */
record Day(String name, List<Arrival> arrivals) {
    /**
     * News of one poll that makes one message in each channel that wants it.
     *
     * @param share of the servers, 0 to 1
     */
    record Arrival(Instant at, double share) {}

    /** The weekly edition, which most want, and 90 other stories. */
    static Day thursday(Instant midnight) {
        List<Arrival> arrivals = usual(midnight);
        arrivals.add(new Arrival(midnight.plusSeconds(3_600), 0.6));
        return new Day("a Thursday", arrivals);
    }

    /** The usual, and 70 pull requests and 50 reports of merges, for those who follow a subsystem. */
    static Day mergeWindow(Instant midnight) {
        List<Arrival> arrivals = usual(midnight);
        for (int pull = 0; pull < 120; pull++) {
            arrivals.add(new Arrival(midnight.plusSeconds(21_600 + pull * 420L), 0.06));
        }
        return new Day("a merge window", arrivals);
    }

    /** The usual, and 400 CVEs within two hours: eight polls of 15 minutes, a message each. */
    static Day cveBurst(Instant midnight) {
        List<Arrival> arrivals = usual(midnight);
        for (int poll = 0; poll < 8; poll++) {
            arrivals.add(new Arrival(midnight.plusSeconds(36_000 + poll * 900L), 0.3));
        }
        return new Day("a burst of 400 CVEs", arrivals);
    }

    private static List<Arrival> usual(Instant midnight) {
        List<Arrival> arrivals = new ArrayList<>();
        for (int story = 0; story < 90; story++) {
            arrivals.add(new Arrival(midnight.plusSeconds(60 + story * 950L), 0.04));
        }
        return arrivals;
    }
}
