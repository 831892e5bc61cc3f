package dev.kerneldigest.topic;

import dev.kerneldigest.news.TopicId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
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
}
