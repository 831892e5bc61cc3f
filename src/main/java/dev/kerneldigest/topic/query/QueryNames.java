package dev.kerneldigest.topic.query;

import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.topic.Spelling;
import dev.kerneldigest.topic.Topic;
import dev.kerneldigest.topic.TopicCatalogue;
import dev.kerneldigest.topic.query.QueryTree.Clause;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names of topics, kinds and sources that a new query may use. A query that is kept stays valid
 * when the settings lose one of its names later: that name then finds nothing. Immutable.
 */
public final class QueryNames {
    private static final int SUGGESTED = 3;

    private final Map<QueryField, List<String>> ids = new HashMap<>();
    private final Map<QueryField, Set<String>> known = new HashMap<>();

    /**
     * Makes it.
     *
     * @param kinds the ids of all kinds of news
     * @param sources the sources' names by their ids
     */
    public QueryNames(
            TopicCatalogue topics, Collection<String> kinds, Map<SourceId, String> sources) {
        put(
                QueryField.TOPIC,
                topics.all().stream().map(topic -> topic.id().value()).toList(),
                topics.all().stream().map(Topic::name).toList());
        put(QueryField.KIND, List.copyOf(kinds), List.of());
        put(
                QueryField.SOURCE,
                sources.keySet().stream().map(SourceId::value).sorted().toList(),
                sources.values());
    }

    private void put(QueryField field, List<String> names, Collection<String> others) {
        ids.put(field, names);
        Set<String> folded = new HashSet<>();
        names.forEach(name -> folded.add(name.toLowerCase(Locale.ROOT)));
        others.forEach(name -> folded.add(name.toLowerCase(Locale.ROOT)));
        known.put(field, folded);
    }

    /** The first name in the query that nobody knows. */
    public Optional<QueryMistake> check(ServerQuery query) {
        return query.tree().clauses().filter(this::isUnknown).findFirst().map(this::mistake);
    }

    private boolean isUnknown(Clause clause) {
        Set<String> names = known.get(clause.field());
        return names != null && !names.contains(clause.value());
    }

    private QueryMistake mistake(Clause clause) {
        List<String> names = ids.getOrDefault(clause.field(), List.of());
        String advice =
                "there is no such %s.%s"
                        .formatted(
                                clause.field().id(), suggestion(clause.value(), names, SUGGESTED));
        return new QueryMistake(clause.token().at(), clause.token().text(), advice);
    }

    /**
     * The names nearest to a word, as a question behind a space; nothing when there are no names.
     */
    public static String suggestion(String word, List<String> names, int most) {
        List<String> nearest = new ArrayList<>(names);
        nearest.sort(
                Comparator.comparingInt((String name) -> Spelling.distance(word, name))
                        .thenComparing(Comparator.naturalOrder()));
        if (nearest.isEmpty()) {
            return "";
        }
        return nearest.stream()
                .limit(most)
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", ", " Did you mean ", "?"));
    }
}
