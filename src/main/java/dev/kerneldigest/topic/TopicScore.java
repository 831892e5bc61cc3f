package dev.kerneldigest.topic;

import dev.kerneldigest.news.TopicId;
import java.util.List;

/**
 * How well a topic fits an item, and why.
 *
 * @param score the sum of the points; above all others for a topic that the item's kind fixes
 * @param chosen whether the item has the topic in the end
 */
public record TopicScore(TopicId topic, double score, boolean chosen, List<Evidence> evidence) {
    public TopicScore {
        evidence = List.copyOf(evidence);
    }
}
