package dev.kerneldigest.topic;

import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.EventNames;
import dev.kerneldigest.news.TopicId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says which topics the words of an item speak for. Safe for many threads; closed by its owner. */
final class WordTopics implements AutoCloseable {
    private final List<TopicDefinition> definitions;
    private final PhraseBook phrases;

    /**
     * What each phrase is a term of, so that an item is weighed for few topics and by few terms.
     */
    private final Map<String, List<Owned>> owned = new HashMap<>();

    /** A term of a topic. */
    private record Owned(TopicId topic, Term term) {}

    WordTopics(List<TopicDefinition> definitions) {
        this.definitions = List.copyOf(definitions);
        this.phrases = new PhraseBook(phrasesOf(definitions));
        for (TopicDefinition topic : definitions) {
            for (Term term : topic.terms()) {
                owned.computeIfAbsent(term.phrase(), _ -> new ArrayList<>())
                        .add(new Owned(topic.topic().id(), term));
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
        Map<TopicId, List<Term>> present = present(sightings);
        List<TopicScore> scores = new ArrayList<>();
        for (TopicDefinition topic : definitions) {
            TopicId id = topic.topic().id();
            List<Term> terms = topic.events() ? List.of() : present.getOrDefault(id, List.of());
            List<Evidence> evidence = TopicScorer.evidence(terms, sightings);
            if (!evidence.isEmpty()) {
                double score = evidence.stream().mapToDouble(Evidence::points).sum();
                scores.add(new TopicScore(id, score, false, evidence));
            }
        }
        scores.sort(Comparator.comparingDouble(TopicScore::score).reversed());
        return scores;
    }

    private Map<TopicId, List<Term>> present(Sightings sightings) {
        Map<TopicId, List<Term>> present = new HashMap<>();
        for (String phrase : sightings.phrases()) {
            for (Owned one : owned.getOrDefault(phrase, List.of())) {
                present.computeIfAbsent(one.topic(), _ -> new ArrayList<>()).add(one.term());
            }
        }
        return present;
    }

    @Override
    public void close() {
        phrases.close();
    }
}
