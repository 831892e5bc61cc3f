package dev.kerneldigest.cve;

import dev.kerneldigest.news.KernelVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether an upstream kernel has the bug of a CVE. A distribution's kernel of the same number may
 * carry the fix, or not have the code.
 */
public sealed interface Affected {
    /** Older than any kernel. */
    KernelVersion EVER = new KernelVersion("0.0", 0, 0);

    /** It has the bug; the pair that says so. */
    record Yes(CvePair pair) implements Affected {}

    /** It has not; the pair that says so, if any is about it. */
    record No(Optional<CvePair> pair) implements Affected {}

    /** Nobody can say: no versions are known, or not all of them. */
    record Unknown() implements Affected {}

    /**
     * Decides by the pairs.
     *
     * <ol>
     *   <li>A pair that begins at a stable update concerns its series alone: from there to its fix
     *       in that series, or to the end of the series.
     *   <li>Else mainline decides. Below the earliest introduction nothing is affected. A series
     *       that has a fix of its own is affected below it; another one only if it is older than
     *       the fix of mainline.
     * </ol>
     */
    static Affected of(Extent extent, KernelVersion version) {
        if (extent.pairs().isEmpty() || !extent.whole()) {
            return new Unknown();
        }
        List<CvePair> pairs = extent.pairs();
        List<CvePair> mainline = new ArrayList<>(pairs.size());
        for (CvePair pair : pairs) {
            if (isWithinBackport(pair, version)) {
                return new Yes(pair);
            }
            if (pair.backported().isEmpty()) {
                mainline.add(pair);
            }
        }
        return mainline.isEmpty() ? new No(Optional.empty()) : ofMainline(pairs, mainline, version);
    }

    private static Affected ofMainline(
            List<CvePair> pairs, List<CvePair> mainline, KernelVersion version) {
        CvePair earliest = mainline.stream().min(Comparator.comparing(Affected::start)).get();
        if (version.compareTo(start(earliest)) < 0) {
            return new No(Optional.of(earliest));
        }
        Optional<CvePair> own =
                pairs.stream()
                        .filter(pair -> pair.fixedIn(version.series()).isPresent())
                        .findFirst();
        Optional<CvePair> decides = own.or(() -> mainlineFix(mainline));
        return decides.filter(pair -> !isBeforeFix(pair, version))
                .<Affected>map(pair -> new No(Optional.of(pair)))
                .orElseGet(() -> new Yes(decides.orElse(earliest)));
    }

    private static boolean isWithinBackport(CvePair pair, KernelVersion version) {
        return pair.backported()
                        .filter(start -> start.series().equals(version.series()))
                        .filter(start -> version.compareTo(start) >= 0)
                        .isPresent()
                && pair.fixedIn(version.series())
                        .filter(fix -> version.compareTo(fix) >= 0)
                        .isEmpty();
    }

    private static Optional<CvePair> mainlineFix(List<CvePair> mainline) {
        return mainline.stream()
                .filter(pair ->
                        pair.fixed().filter(point -> !point.version().isStable()).isPresent())
                .min(Comparator.comparing(Affected::end));
    }

    private static boolean isBeforeFix(CvePair pair, KernelVersion version) {
        return version.compareTo(end(pair)) < 0;
    }

    private static KernelVersion start(CvePair pair) {
        return pair.introduced().map(CvePoint::version).orElse(EVER);
    }

    private static KernelVersion end(CvePair pair) {
        return pair.fixed().orElseThrow().version();
    }
}
