package dev.kerneldigest.store;

import dev.kerneldigest.cve.CvePair;
import dev.kerneldigest.cve.CvePoint;
import dev.kerneldigest.news.KernelVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The pairs of CVEs in two columns: {@code 6.1.43>6.1.78 6.5>} and the commits likewise. Reading
 * remembers what it has read, since few pairs are told of thousands of times; for one thread.
 */
final class CveRanges {
    private final Map<String, CvePair> known = new HashMap<>();

    static String versions(List<CvePair> pairs) {
        return written(pairs, point -> point.version().toString());
    }

    static String commits(List<CvePair> pairs) {
        return written(pairs, point -> StorableText.of(point.commit(), 40));
    }

    private static String written(List<CvePair> pairs, Function<CvePoint, String> point) {
        return pairs.stream()
                .map(pair ->
                        pair.introduced().map(point).orElse("")
                                + ">"
                                + pair.fixed().map(point).orElse(""))
                .collect(Collectors.joining(" "));
    }

    /** The pairs without their commits, which decide nothing. */
    List<CvePair> read(String versions) {
        List<CvePair> pairs = new ArrayList<>();
        int start = 0;
        while (start < versions.length()) {
            int space = versions.indexOf(' ', start);
            int end = space < 0 ? versions.length() : space;
            pairs.add(known.computeIfAbsent(versions.substring(start, end), CveRanges::pair));
            start = end + 1;
        }
        return pairs;
    }

    static List<CvePair> read(String versions, String commits) {
        List<CvePair> pairs = new CveRanges().read(versions);
        String[] hashes = commits.split(" ", -1);
        List<CvePair> named = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            String[] ends = (i < hashes.length ? hashes[i] + ">" : ">>").split(">", -1);
            CvePair pair = pairs.get(i);
            named.add(new CvePair(named(pair.introduced(), ends[0]), named(pair.fixed(), ends[1])));
        }
        return named;
    }

    private static Optional<CvePoint> named(Optional<CvePoint> point, String commit) {
        return point.map(it -> new CvePoint(it.version(), commit));
    }

    private static CvePair pair(String written) {
        int end = written.indexOf('>');
        return new CvePair(point(written.substring(0, end)), point(written.substring(end + 1)));
    }

    private static Optional<CvePoint> point(String version) {
        return KernelVersion.parse(version).map(it -> new CvePoint(it, ""));
    }
}
