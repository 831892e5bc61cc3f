package dev.kerneldigest.topic;

import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.EventNames;
import dev.kerneldigest.news.TopicId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says which topics the words of an item speak for. Safe for many threads; closed by its owner. */
final class WordTopics implements AutoCloseable {
    private final List<TopicDefinition> definitions;
    private final PhraseBook phrases;

    /** The topics that a phrase is a term of, so that an item is weighed for few of them. */
    private final Map<String, Set<TopicId>> named = new HashMap<>();

    WordTopics(List<TopicDefinition> definitions) {
        this.definitions = List.copyOf(definitions);
        this.phrases = new PhraseBook(phrasesOf(definitions));
        for (TopicDefinition topic : definitions) {
            for (Term term : topic.terms()) {
                named.computeIfAbsent(term.phrase(), _ -> new HashSet<>()).add(topic.topic().id());
            }
        }
    }

    private static Set<String> phrasesOf(List<TopicDefinition> definitions) {
        Set<String> all = new LinkedHashSet<>();
        definitions.stream()
                .flatMap(topic -> topic.terms().stream())
                .forEach(term -> {
                    all.add(term.phrase());
                    all.addAll(term.needs());
                    all.addAll(term.unless());
                    all.addAll(term.except());
                });
        return all;
    }

    /** Every topic that has any points, the best first; none is chosen yet. */
    List<TopicScore> of(Draft draft) {
        Sightings sightings =
                phrases.find(EventNames.without(draft.title()), EventNames.without(draft.text()));
        Set<TopicId> possible = new HashSet<>();
        sightings.phrases().forEach(it -> possible.addAll(named.getOrDefault(it, Set.of())));
        List<TopicScore> scores = new ArrayList<>();
        for (TopicDefinition topic : definitions) {
            if (topic.events() || !possible.contains(topic.topic().id())) {
                continue;
            }
            List<Evidence> evidence = TopicScorer.evidence(topic, sightings);
            if (!evidence.isEmpty()) {
                double score = evidence.stream().mapToDouble(Evidence::points).sum();
                scores.add(new TopicScore(topic.topic().id(), score, false, evidence));
            }
        }
        scores.sort(Comparator.comparingDouble(TopicScore::score).reversed());
        return scores;
    }

    @Override
    public void close() {
        phrases.close();
    }
}
