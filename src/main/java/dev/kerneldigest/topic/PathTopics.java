package dev.kerneldigest.topic;

import dev.kerneldigest.news.TopicId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says which topics own files of the kernel tree, for CVEs and patches. Immutable. */
public final class PathTopics {
    private static final int MOST = 3;

    private final Map<String, TopicId> owners = new LinkedHashMap<>();

    public PathTopics(List<TopicDefinition> definitions) {
        for (TopicDefinition definition : definitions) {
            definition.paths().forEach(path -> owners.put(path, definition.topic().id()));
        }
    }

    /** The topics of these files, the one with the most files first, at most three. */
    public List<TopicId> of(Collection<String> files) {
        Map<TopicId, Integer> counts = new LinkedHashMap<>();
        for (String file : files) {
            ownerOf(file).ifPresent(topic -> counts.merge(topic, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<TopicId, Integer>comparingByValue().reversed())
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The topic with the longest prefix of the path: drivers/gpu before drivers. */
    private Optional<TopicId> ownerOf(String file) {
        String best = "";
        for (String path : owners.keySet()) {
            if (file.startsWith(path) && path.length() > best.length()) {
                best = path;
            }
        }
        return Optional.ofNullable(owners.get(best));
    }
}
