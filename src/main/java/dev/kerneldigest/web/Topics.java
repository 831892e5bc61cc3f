package dev.kerneldigest.web;

import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.topic.Topic;
import dev.kerneldigest.topic.TopicCatalogue;
import java.util.Optional;

/** Finds topics that addresses name. */
final class Topics {
    private Topics() {}

    /** The topic of this id; empty for what is none. */
    static Optional<Topic> find(TopicCatalogue catalogue, String id) {
        try {
            return catalogue.find(new TopicId(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
