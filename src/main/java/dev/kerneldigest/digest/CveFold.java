package dev.kerneldigest.digest;

import dev.kerneldigest.cve.CveScore;
import dev.kerneldigest.cve.KernelCve;
import dev.kerneldigest.cve.Severity;
import dev.kerneldigest.digest.DigestRequest.Period;
import dev.kerneldigest.digest.Section.CveSummary;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.NewsItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Folds kernel CVEs, about 19 a day, into counts; a few of them are told one by one, and those to
 * act on.
 */
final class CveFold {
    /** So many still are worth a line each. */
    static final int FEW = 3;

    /** So many subsystems are named. */
    private static final int MOST_SUBSYSTEMS = 6;

    /** So many of a week are told, the worst first. */
    private static final int TOP = 5;

    private final DigestRequest request;
    private final List<ToldCve> published = new ArrayList<>();
    private final List<Reference> withdrawn = new ArrayList<>();

    CveFold(List<Story> stories, DigestRequest request, CveFacts facts) {
        this.request = request;
        Set<String> ids = new LinkedHashSet<>();
        stories.forEach(story -> id(story).ifPresent(ids::add));
        Map<String, KernelCve> known = ids.isEmpty() ? Map.of() : facts.of(ids);
        for (Story story : stories) {
            Optional<KernelCve> record =
                    id(story).flatMap(id -> Optional.ofNullable(known.get(id)));
            Optional<String> rejected =
                    rejected(story).or(() -> record.filter(KernelCve::rejected).map(KernelCve::id));
            rejected.ifPresentOrElse(
                    cve -> withdrawn.add(new Reference(cve, story.lead().item().draft().url())),
                    () -> published.add(new ToldCve(story, record)));
        }
    }

    Optional<CveSummary> summary() {
        if (published.isEmpty() && withdrawn.isEmpty()) {
            return Optional.empty();
        }
        boolean few = published.size() <= FEW;
        boolean weekly = request.period() == Period.WEEK;
        return Optional.of(
                new CveSummary(
                        published.size(),
                        severities(),
                        few ? List.of() : subsystems(),
                        few ? lines(published.stream()) : List.of(),
                        weekly && !few ? lines(worst().limit(TOP)) : List.of(),
                        withdrawn));
    }

    /** The bad ones that a watched series has, the worst first. */
    List<StoryLine> actOn() {
        return worst().filter(ToldCve::isBad).flatMap(cve -> cve.alarm(request).stream()).toList();
    }

    private Stream<ToldCve> worst() {
        return published.stream()
                .filter(cve -> cve.score().isPresent())
                .sorted(
                        Comparator.comparingDouble((ToldCve cve) -> cve.base())
                                .reversed()
                                .thenComparingLong(cve -> cve.story().id()));
    }

    private static Optional<String> id(Story story) {
        return kinds(story).flatMap(kind -> cve(kind).stream()).findFirst();
    }

    private static Optional<String> cve(Kind kind) {
        return switch (kind) {
            case Kind.Cve(var cve) -> Optional.of(cve);
            case Kind.CveRejected(var cve) -> Optional.of(cve);
            case Kind _ -> Optional.empty();
        };
    }

    /** The CVE, when any member of the story says that it was rejected. */
    private static Optional<String> rejected(Story story) {
        return kinds(story)
                .filter(Kind.CveRejected.class::isInstance)
                .map(kind -> ((Kind.CveRejected) kind).cve())
                .findFirst();
    }

    private static Stream<Kind> kinds(Story story) {
        return Stream.concat(Stream.of(story.lead()), story.others().stream())
                .map(item -> item.item().reading().kind());
    }

    private List<StoryLine> lines(Stream<ToldCve> cves) {
        return cves.map(cve -> cve.line(request)).toList();
    }

    /** How many are how bad, the worst first; those that nobody scored are not counted. */
    private List<String> severities() {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        published.forEach(cve ->
                cve.score()
                        .map(CveScore::severity)
                        .ifPresent(it -> counts.merge(it, 1, Integer::sum)));
        return List.of(Severity.values()).reversed().stream()
                .flatMap(severity ->
                        Optional.ofNullable(counts.get(severity)).stream()
                                .map(count -> severity.id() + " " + count))
                .toList();
    }

    private List<String> subsystems() {
        Map<String, Integer> counts = new TreeMap<>();
        published.forEach(
                cve -> counts.merge(subsystem(cve.story().lead().item()), 1, Integer::sum));
        Comparator<Map.Entry<String, Integer>> most =
                Map.Entry.comparingByValue(Comparator.reverseOrder());
        return counts.entrySet().stream()
                .sorted(most.thenComparing(Map.Entry.comparingByKey()))
                .filter(entry -> !entry.getKey().isEmpty())
                .limit(MOST_SUBSYSTEMS)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
    }

    /**
     * What a commit's subject begins with, e.g. {@code drm/amd/display}, of which the first part
     * says enough.
     */
    private static String subsystem(NewsItem item) {
        String title = item.reading().title().strip();
        int afterId = title.startsWith("CVE-") ? title.indexOf(':') + 1 : 0;
        String subject = title.substring(afterId).strip();
        int end = subject.indexOf(':');
        if (end < 0) {
            return "";
        }
        String subsystem = subject.substring(0, end);
        int slash = subsystem.indexOf('/');
        return slash > 0 ? subsystem.substring(0, slash) : subsystem;
    }
}
