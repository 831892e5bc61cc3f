package dev.kerneldigest.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Whether the process grew: the first quarter after the warm-up against the last quarter, by the
 * highest sample of each. Of 24 hours those are the hours 5 to 10 and 19 to 24.
 */
final class Growth {
    /**
     * The heap may be so many bytes more. H2 keeps pages of its file in memory, up to a bound, and
     * the file grows all day.
     */
    private static final int PAGES = 3 << 20;

    /** Threads that carry virtual ones, and sockets that wait to be used again, come and go. */
    private static final int SOME = 4;

    private final List<Sample> first;
    private final List<Sample> last;

    Growth(DayPlan plan, List<Sample> samples) {
        int quarter = Math.max(1, plan.hours() / 4);
        first = samples.subList(plan.warmUp(), plan.warmUp() + quarter);
        last = samples.subList(samples.size() - quarter, samples.size());
    }

    /** What grew, or was left in use; empty when nothing did. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        compare("heap in bytes", Sample::heap, PAGES, faults);
        compare("threads", Sample::threads, SOME, faults);
        compare("connections in the pool", Sample::pooled, 0, faults);
        compare("open files and sockets", Sample::files, SOME, faults);
        last.stream()
                .filter(sample -> sample.active() > 0)
                .map(sample -> "connections in use between two rounds: " + sample)
                .forEach(faults::add);
        return faults;
    }

    private void compare(
            String what, ToDoubleFunction<Sample> figure, int more, List<String> faults) {
        double before = most(first, figure);
        double after = most(last, figure);
        if (after > before + more) {
            faults.add(
                    String.format(Locale.ROOT, "%s grew from %.0f to %.0f", what, before, after));
        }
    }

    private static double most(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        return samples.stream().mapToDouble(figure).max().orElseThrow();
    }
}
