package dev.kerneldigest.day;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What became of a day: its figures, and all that is wrong. */
public final class DayReport {
    private final List<String> faults = new ArrayList<>();
    private final Recoveries recoveries;
    private final long served;
    private final long stored;
    private final int requests;
    private final int troubled;
    private final String sent;

    /**
     * Judges a day.
     *
     * @param kept how many items of each source are stored, by its id
     * @param broken what polls and deliveries told of errors of our own
     * @param sent what readers got, for people
     */
    public DayReport(
            DayPlan plan,
            DayWorld world,
            List<Sample> samples,
            Map<String, Long> kept,
            List<String> broken,
            String sent) {
        Instant end = plan.end();
        this.sent = sent;
        recoveries = Recoveries.of(world.feeds(), end);
        served = world.feeds().stream().mapToLong(DayFeed::served).sum();
        stored = kept.values().stream().mapToLong(it -> it).sum();
        requests = world.feeds().stream().mapToInt(DayFeed::requests).sum();
        troubled = world.feeds().stream().mapToInt(DayFeed::troubled).sum();
        faults.addAll(new Growth(plan, samples).faults());
        faults.addAll(recoveries.faults());
        faults.addAll(broken);
        for (DayFeed feed : world.feeds()) {
            long items = kept.getOrDefault(feed.id(), 0L);
            if (items != feed.served()) {
                faults.add(
                        "%s served %d items, stored are %d"
                                .formatted(feed.id(), feed.served(), items));
            }
        }
    }

    /** All that is wrong, a line each; empty when the day was good. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** How many troubles were met, and over in time to be judged. */
    public int recoveries() {
        return recoveries.judged();
    }

    /** How many items there are to be stored. */
    public long served() {
        return served;
    }

    @Override
    public String toString() {
        return "requests %d, answered with trouble %d; items served %d, stored %d; %s; %s"
                .formatted(requests, troubled, served, stored, sent, recoveries);
    }
}
