package dev.kerneldigest.digest;

import dev.kerneldigest.digest.Section.CveSummary;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.NewsItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Folds kernel CVEs, about 19 a day, into counts; a few of them are told one by one. */
final class CveFold {
    /** So many still are worth a line each. */
    static final int FEW = 3;

    /** So many subsystems are named. */
    private static final int MOST_SUBSYSTEMS = 6;

    private CveFold() {}

    static Optional<CveSummary> summary(List<Story> stories, DigestRequest request) {
        if (stories.isEmpty()) {
            return Optional.empty();
        }
        List<Story> published = new ArrayList<>();
        List<Reference> withdrawn = new ArrayList<>();
        for (Story story : stories) {
            Optional<String> rejected = rejected(story);
            rejected.ifPresent(
                    cve -> withdrawn.add(new Reference(cve, story.lead().item().draft().url())));
            if (rejected.isEmpty()) {
                published.add(story);
            }
        }
        boolean few = published.size() <= FEW;
        return Optional.of(
                new CveSummary(
                        published.size(),
                        few ? List.of() : subsystems(published),
                        few ? lines(published, request) : List.of(),
                        withdrawn));
    }

    /** The CVE, when any member of the story says that it was rejected. */
    private static Optional<String> rejected(Story story) {
        List<Kind> kinds = new ArrayList<>(List.of(Bins.kind(story)));
        story.others().forEach(other -> kinds.add(other.item().reading().kind()));
        return kinds.stream()
                .filter(Kind.CveRejected.class::isInstance)
                .map(kind -> ((Kind.CveRejected) kind).cve())
                .findFirst();
    }

    private static List<StoryLine> lines(List<Story> stories, DigestRequest request) {
        return stories.stream()
                .map(story -> StoryLines.of(story, request.today()))
                .map(line -> StoryLines.brief(line, line.notes()))
                .toList();
    }

    private static List<String> subsystems(List<Story> stories) {
        Map<String, Integer> counts = new TreeMap<>();
        stories.forEach(story -> counts.merge(subsystem(story.lead().item()), 1, Integer::sum));
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
