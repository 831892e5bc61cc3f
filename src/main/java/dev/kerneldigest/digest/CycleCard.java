package dev.kerneldigest.digest;

import dev.kerneldigest.digest.CyclePicture.Bar;
import dev.kerneldigest.digest.LineList.Group;
import dev.kerneldigest.news.KernelCycle;
import dev.kerneldigest.news.KernelHistory;
import dev.kerneldigest.news.KernelVersion;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes and draws where the development of the next release stands. */
public final class CycleCard {
    /** Series in the picture: what its width bears. */
    private static final int MOST_BARS = 14;

    private final KernelHistory history;
    private final LocalDate today;
    private final Phrases phrases;

    /**
     * Makes one.
     *
     * @param phrases those of digests
     */
    public CycleCard(KernelHistory history, LocalDate today, Phrases phrases) {
        this.history = history;
        this.today = today;
        this.phrases = phrases;
    }

    /** The cycle in words. */
    public Message write() {
        Optional<KernelVersion> newest = history.mainline();
        if (newest.isEmpty()) {
            return LineList.write(
                    List.of(new Group("", List.of(phrases.say("kernel.unread")))), phrases);
        }
        List<String> lines = new ArrayList<>();
        lines.add(phrases.say("card.newest", dated(newest.get())));
        KernelCycle.of(history).ifPresent(cycle -> lines.addAll(forecast(cycle)));
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(phrases.say("card.cycle", newest.get().series()), lines));
        List<KernelVersion> candidates = history.candidates(newest.get().series());
        if (!candidates.isEmpty()) {
            groups.add(
                    new Group(
                            phrases.say("card.candidates"),
                            candidates.stream().map(one -> "- " + dated(one)).toList()));
        }
        return LineList.write(groups, phrases);
    }

    private String dated(KernelVersion version) {
        String name = Markdown.bold(version.toString());
        return history.released(version)
                .map(day -> phrases.say("card.dated", name, Days.full(day, phrases)))
                .orElse(name);
    }

    private List<String> forecast(KernelCycle cycle) {
        return List.of(stage(cycle), estimate(cycle));
    }

    private String stage(KernelCycle cycle) {
        KernelVersion newest = cycle.newest();
        if (newest.isCandidate()) {
            return phrases.say("card.candidate", newest.candidate(), newest.series());
        }
        String end = Days.full(cycle.windowEnd(), phrases);
        return cycle.isInWindow(today)
                ? phrases.say("cycle.window", daysUntil(cycle.windowEnd()), end)
                : phrases.say("cycle.overdue", end);
    }

    /** Said to be an estimate, with what it is made of. */
    private String estimate(KernelCycle cycle) {
        LocalDate day = cycle.estimate(today);
        String name =
                cycle.newest().isCandidate()
                        ? "Linux " + cycle.newest().series()
                        : phrases.say("cycle.next");
        return phrases.say(
                "cycle.estimate",
                name,
                Days.full(day, phrases),
                daysUntil(day),
                cycle.usual(),
                cycle.counted());
    }

    private long daysUntil(LocalDate day) {
        return ChronoUnit.DAYS.between(today, day);
    }

    /** The same drawn; empty where nothing is known, or nothing can be drawn. */
    public Optional<Picture> draw() {
        return KernelCycle.of(history)
                .flatMap(cycle ->
                        new CyclePicture(cycle, today, phrases).draw(bars(), description(cycle)));
    }

    private String description(KernelCycle cycle) {
        return phrases.say(
                "chart.description",
                cycle.newest().toString(),
                Days.full(cycle.estimate(today), phrases));
    }

    /** The last series with the number of their releases, the oldest first. */
    private List<Bar> bars() {
        return history.series().stream()
                .map(series ->
                        new Bar(
                                series,
                                history.releases(series).stream()
                                        .mapToInt(KernelVersion::patch)
                                        .max()
                                        .orElse(0)))
                .filter(bar -> bar.releases() > 0)
                .limit(MOST_BARS)
                .toList()
                .reversed();
    }
}
