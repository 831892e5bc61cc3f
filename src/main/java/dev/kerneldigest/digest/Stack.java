package dev.kerneldigest.digest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What came in which week, in bands.
 *
 * @param bands the one with most first; at the end what is too little to be told apart
 */
record Stack(Spans spans, List<Band> bands) {
    /** Bands that an eye can tell apart by their colours. */
    private static final int MOST = 6;

    Stack {
        bands = List.copyOf(bands);
    }

    /**
     * Things of one name.
     *
     * @param counts how many came in each of the spans
     */
    record Band(String name, List<Integer> counts) {
        Band {
            counts = List.copyOf(counts);
        }

        int total() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * The largest bands, and all others as one.
     *
     * @param others what those are called
     */
    static Stack of(Spans spans, Collection<Band> all, String others) {
        List<Band> sorted =
                all.stream()
                        .filter(band -> band.total() > 0)
                        .sorted(
                                Comparator.comparingInt(Band::total)
                                        .reversed()
                                        .thenComparing(Band::name))
                        .toList();
        if (sorted.size() <= MOST + 1) {
            return new Stack(spans, sorted);
        }
        List<Band> bands = new ArrayList<>(sorted.subList(0, MOST));
        bands.add(new Band(others, sums(spans, sorted.subList(MOST, sorted.size()))));
        return new Stack(spans, bands);
    }

    /** How many came in each of the spans. */
    List<Integer> sums() {
        return sums(spans, bands);
    }

    private static List<Integer> sums(Spans spans, List<Band> bands) {
        List<Integer> sums = new ArrayList<>();
        for (int at = 0; at < spans.starts().size(); at++) {
            int sum = 0;
            for (Band band : bands) {
                sum += band.counts().get(at);
            }
            sums.add(sum);
        }
        return sums;
    }
}
