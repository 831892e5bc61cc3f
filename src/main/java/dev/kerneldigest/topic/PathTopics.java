package dev.kerneldigest.topic;

import dev.kerneldigest.news.TopicId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says which topics own files of the kernel tree, for CVEs and patches. Immutable. */
final class PathTopics {
    /** More than words add up to: who sends a patch says what it is for. */
    private static final double SUBJECT = 100;

    private final Map<String, TopicId> owners = new LinkedHashMap<>();

    PathTopics(List<TopicDefinition> definitions) {
        for (TopicDefinition definition : definitions) {
            definition.paths().forEach(path -> owners.put(path, definition.topic().id()));
        }
    }

    /** The topics of these files, the one with the most files first; a file gives a point. */
    List<TopicScore> of(Collection<String> files) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        files.forEach(file -> ownerOf(file).ifPresent(path -> counts.merge(path, 1, Integer::sum)));
        Map<TopicId, List<Evidence>> evidence = new LinkedHashMap<>();
        counts.forEach((path, times) ->
                evidence.computeIfAbsent(topicOf(path), _ -> new ArrayList<>())
                        .add(new Evidence(path, "path", times, times)));
        return evidence.entrySet().stream()
                .map(entry -> score(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(TopicScore::score).reversed())
                .toList();
    }

    /** The topic of a part of the tree. */
    Optional<TopicScore> of(String path) {
        return ownerOf(path)
                .map(owner ->
                        score(topicOf(owner), List.of(new Evidence(owner, "path", 1, SUBJECT))));
    }

    private static TopicScore score(TopicId topic, List<Evidence> evidence) {
        double points = evidence.stream().mapToDouble(Evidence::points).sum();
        return new TopicScore(topic, points, false, evidence);
    }

    /** The longest path that the file is under: drivers/gpu before drivers. */
    private Optional<String> ownerOf(String file) {
        return owners.keySet().stream()
                .filter(path -> isUnder(file, path))
                .max(Comparator.comparingInt(String::length));
    }

    /**
     * {@code mm/} owns mm/slub.c; {@code kernel/time} owns kernel/time/tick.c and kernel/time.c.
     */
    private static boolean isUnder(String file, String path) {
        return file.startsWith(path)
                && (path.endsWith("/")
                        || file.length() == path.length()
                        || !Character.isLetterOrDigit(file.charAt(path.length())));
    }

    private TopicId topicOf(String path) {
        return Optional.ofNullable(owners.get(path)).orElseThrow();
    }
}
