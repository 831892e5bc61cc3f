package dev.kerneldigest.cve;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a {@link CveQuery} found.
 *
 * @param newest the newest of them, as many as were asked for
 * @param scored how many there are of each severity that was asked for
 * @param notScored how many have no score
 * @param listsUnscored whether those are among the ones found: only where no severity was asked for
 * @param undecided how many else there are of which nobody can say whether they affect the version
 */
public record CveFindings(
        List<FiledCve> newest,
        Map<Severity, Integer> scored,
        int notScored,
        boolean listsUnscored,
        int undecided) {
    public CveFindings {
        newest = List.copyOf(newest);
        scored = Map.copyOf(scored);
    }

    /** How many were found in all. */
    public int listed() {
        int withScore = scored.values().stream().mapToInt(Integer::intValue).sum();
        return listsUnscored ? withScore + notScored : withScore;
    }

    /** Counts while a database is looked through; for one thread. */
    public static final class Counts {
        private final Map<Severity, Integer> scored = new EnumMap<>(Severity.class);
        private final CveQuery query;
        private int notScored;
        private int undecided;

        public Counts(CveQuery query) {
            this.query = query;
        }

        /** Counts a CVE, and says whether it is one to tell of. */
        public boolean add(Extent extent, Optional<Severity> severity) {
            if (query.version().isPresent()) {
                switch (Affected.of(extent, query.version().get())) {
                    case Affected.Yes _ -> {
                        // One of them.
                    }
                    case Affected.No _ -> {
                        return false;
                    }
                    case Affected.Unknown _ -> {
                        undecided++;
                        return false;
                    }
                }
            }
            return isAskedFor(severity);
        }

        private boolean isAskedFor(Optional<Severity> severity) {
            if (severity.isEmpty()) {
                notScored++;
                return query.least().isEmpty();
            }
            boolean enough =
                    query.least().filter(least -> severity.get().compareTo(least) < 0).isEmpty();
            if (enough) {
                scored.merge(severity.get(), 1, Integer::sum);
            }
            return enough;
        }

        public CveFindings with(List<FiledCve> newest) {
            return new CveFindings(newest, scored, notScored, query.least().isEmpty(), undecided);
        }
    }
}
