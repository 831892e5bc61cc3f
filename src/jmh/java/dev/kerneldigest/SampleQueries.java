package dev.kerneldigest;

import dev.kerneldigest.news.Draft;
import dev.kerneldigest.topic.Term;
import dev.kerneldigest.topic.TopicDefinition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Queries as servers might write them, always the same: of the terms of our topics and of words of
 * the items themselves, so that many are nearly wanted and some are.
 */
final class SampleQueries {
    private final Random random = new Random(20_261_123);
    private final List<String> terms;
    private final List<String> words;
    private final List<String> topics;

    private SampleQueries(List<TopicDefinition> definitions, List<Draft> drafts) {
        terms =
                definitions.stream()
                        .flatMap(topic -> topic.terms().stream())
                        .map(Term::phrase)
                        .map(phrase -> phrase.replaceFirst("^cs:", ""))
                        // What only topics have: rcu_*, fork(), x.y.
                        .filter(phrase -> phrase.matches("[A-Za-z0-9 ,'_/+-]*[A-Za-z0-9]"))
                        .map(phrase -> "\"" + phrase + "\"")
                        .distinct()
                        .toList();
        words =
                drafts.stream()
                        .flatMap(draft -> Stream.of(draft.text().split("[^A-Za-z]+", -1)))
                        .filter(word -> word.length() > 3)
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList();
        topics = definitions.stream().map(topic -> topic.topic().id().value()).toList();
    }

    /** So many different ones. */
    static Set<String> of(int count, List<TopicDefinition> definitions, List<Draft> drafts) {
        SampleQueries sample = new SampleQueries(definitions, drafts);
        Set<String> queries = new LinkedHashSet<>();
        while (queries.size() < count) {
            queries.add(sample.query());
        }
        return queries;
    }

    private String query() {
        return switch (random.nextInt(10)) {
            case 0 -> term();
            case 1 -> term() + " AND NOT " + word();
            case 2 -> word() + " " + word();
            case 3 -> word() + " " + term();
            case 4 -> term() + " OR " + term() + " OR " + term();
            case 5 -> "topic:" + of(topics) + " " + word() + " -" + word();
            case 6 -> "kind:article title:" + word() + " " + term();
            case 7 -> "(" + term() + " OR " + word() + ") AND " + word() + " -" + term();
            case 8 -> "distro:debian package:" + word() + " OR version:6." + number() + ".*";
            default -> term() + " source:lwn " + word().substring(0, 4) + "*";
        };
    }

    private String term() {
        return of(terms);
    }

    private String word() {
        return of(words);
    }

    private int number() {
        return random.nextInt(20);
    }

    private String of(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
