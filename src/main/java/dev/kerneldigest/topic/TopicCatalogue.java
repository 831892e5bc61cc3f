package dev.kerneldigest.topic;

import dev.kerneldigest.news.TopicId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All topics, in the order of the settings. Immutable. */
public final class TopicCatalogue {
    private final Map<TopicId, Topic> topics = new LinkedHashMap<>();

    public TopicCatalogue(Collection<Topic> topics) {
        topics.forEach(topic -> this.topics.put(topic.id(), topic));
    }

    public List<Topic> all() {
        return List.copyOf(topics.values());
    }

    public Optional<Topic> find(TopicId id) {
        return Optional.ofNullable(topics.get(id));
    }

    /** These topics and all that have one of them as parent. */
    public Set<TopicId> withChildren(Set<TopicId> wanted) {
        Set<TopicId> all = new LinkedHashSet<>(wanted);
        topics.values().stream()
                .filter(topic -> topic.parent().filter(wanted::contains).isPresent())
                .forEach(topic -> all.add(topic.id()));
        return all;
    }

    /**
     * The topics whose id or name a mistyped word most resembles, the nearest first.
     *
     * @param most how many at the most
     */
    public List<Topic> nearest(String word, int most) {
        String wanted = fold(word);
        return topics.values().stream()
                .sorted(Comparator.comparingInt(topic -> distance(wanted, topic)))
                .limit(most)
                .toList();
    }

    /** The topics with these words in id, name or scope, in the order of the settings. */
    public List<Topic> search(String words) {
        List<String> wanted = List.of(fold(words).split("[ -]+", -1));
        return topics.values().stream()
                .filter(topic -> wanted.stream().allMatch(described(topic)::contains))
                .toList();
    }

    private static String described(Topic topic) {
        return fold(topic.id() + " " + topic.name() + " " + topic.scope());
    }

    private static int distance(String word, Topic topic) {
        String name = fold(topic.name());
        int typo =
                Math.min(
                        Spelling.distance(word, topic.id().value()), Spelling.distance(word, name));
        return name.contains(word) || topic.id().value().contains(word) ? 0 : typo;
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).strip();
    }
}
