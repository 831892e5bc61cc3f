package dev.kerneldigest.cve;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kerneldigest.news.KernelVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The pairs of a record, from its ranges of versions, in the order of a mail: by their fixes, then
 * those without one.
 *
 * <p>A range that is affected is a bug that came by a backport; it ends with a fix in that series,
 * or with the next release of mainline, where the series goes on without one. Else a version alone
 * that is affected is where mainline got the bug, and each range that is unaffected from a version
 * on, to the end of its series or of time, begins with a fix of it. The range from 0 says again
 * where the bug began. Ranges of commits name no versions, but stand in the same order.
 */
final class RecordedPairs {
    private final JsonNode entries;
    private final List<CvePair> fixed = new ArrayList<>();
    private final List<CvePair> open = new ArrayList<>();
    private final Set<KernelVersion> introductions = new LinkedHashSet<>();
    private final Set<KernelVersion> fixes = new LinkedHashSet<>();
    private final List<JsonNode> fixCommits = new ArrayList<>();
    private final List<JsonNode> openCommits = new ArrayList<>();

    RecordedPairs(JsonNode entries) {
        this.entries = entries;
    }

    List<CvePair> read() {
        for (JsonNode entry : entries) {
            entry.path("versions").forEach(this::range);
        }
        addMainline();
        fixed.sort(Comparator.comparing(pair -> pair.fixed().orElseThrow().version()));
        List<CvePair> pairs = new ArrayList<>(withCommits(fixed, fixCommits));
        pairs.addAll(withCommits(open, openCommits));
        return List.copyOf(pairs);
    }

    private void range(JsonNode range) {
        if (range.path("versionType").asText("").equals("git")) {
            (range.has("lessThan") ? fixCommits : openCommits).add(range);
            return;
        }
        Optional<KernelVersion> version = version(range, "version");
        boolean affected = range.path("status").asText("").equals("affected");
        if (affected && range.has("lessThan")) {
            backport(version.map(RecordedPairs::point), version(range, "lessThan"));
        } else if (affected) {
            version.ifPresent(introductions::add);
        } else if (range.has("lessThanOrEqual")) {
            version.ifPresent(fixes::add);
        }
    }

    private void backport(Optional<CvePoint> start, Optional<KernelVersion> end) {
        boolean opens = start.filter(point -> point.version().isStable()).isPresent();
        if (end.isPresent() && (end.get().isStable() || !opens)) {
            fixed.add(new CvePair(start, end.map(RecordedPairs::point)));
        } else if (start.isPresent()) {
            open.add(new CvePair(start, Optional.empty()));
        }
    }

    /** A fix that ends a backport is listed once more among those of mainline's bug. */
    private void addMainline() {
        fixed.forEach(pair -> pair.fixed().map(CvePoint::version).ifPresent(fixes::remove));
        Optional<CvePoint> start =
                introductions.stream().min(Comparator.naturalOrder()).map(RecordedPairs::point);
        fixes.forEach(fix -> fixed.add(new CvePair(start, Optional.of(point(fix)))));
        if (fixes.isEmpty() && start.isPresent()) {
            open.addFirst(new CvePair(start, Optional.empty()));
        }
    }

    private static Optional<KernelVersion> version(JsonNode range, String name) {
        return KernelVersion.parse(range.path(name).asText("").strip());
    }

    private static CvePoint point(KernelVersion version) {
        return new CvePoint(version, "");
    }

    /** Where there are more or fewer commits, nobody knows which is whose. */
    private static List<CvePair> withCommits(List<CvePair> pairs, List<JsonNode> commits) {
        if (pairs.size() != commits.size()) {
            return pairs;
        }
        List<CvePair> named = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            CvePair pair = pairs.get(i);
            named.add(
                    new CvePair(
                            named(pair.introduced(), commits.get(i), "version"),
                            named(pair.fixed(), commits.get(i), "lessThan")));
        }
        return named;
    }

    private static Optional<CvePoint> named(
            Optional<CvePoint> point, JsonNode range, String member) {
        return point.map(it -> new CvePoint(it.version(), range.path(member).asText("")));
    }
}
