package dev.kerneldigest.digest;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.news.Verdict;
import dev.kerneldigest.topic.TopicScore;
import java.util.List;
import java.util.Set;

/**
 * All that there is to say about why an item has its labels.
 *
 * @param others the other items of its story
 * @param verdict what today's rules say it is
 * @param scores what today's rules say it is about, the best first
 * @param given the topics that all items of its source get
 */
public record Dossier(
        ArchivedItem item,
        List<ArchivedItem> others,
        Verdict verdict,
        List<TopicScore> scores,
        Set<TopicId> given) {
    public Dossier {
        others = List.copyOf(others);
        scores = List.copyOf(scores);
        given = Set.copyOf(given);
    }
}
