package dev.kerneldigest;

import dev.kerneldigest.config.TopicEntry;
import dev.kerneldigest.config.TopicTerms;
import dev.kerneldigest.config.TrapEntry;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.topic.Term;
import dev.kerneldigest.topic.Topic;
import dev.kerneldigest.topic.TopicCatalogue;
import dev.kerneldigest.topic.TopicDefinition;
import dev.kerneldigest.topic.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns the topics of the settings into those that items are matched with. */
final class TopicDefinitions {
    private TopicDefinitions() {}

    static List<TopicDefinition> of(List<TopicEntry> entries) {
        return entries.stream().map(TopicDefinitions::definition).toList();
    }

    static TopicCatalogue catalogue(List<TopicDefinition> definitions) {
        return new TopicCatalogue(definitions.stream().map(TopicDefinition::topic).toList());
    }

    private static TopicDefinition definition(TopicEntry entry) {
        Topic topic =
                new Topic(
                        new TopicId(entry.id()),
                        entry.name(),
                        entry.emoji(),
                        entry.group(),
                        entry.parent().map(TopicId::new),
                        entry.scope());
        return new TopicDefinition(
                topic,
                terms(entry.rules().terms()),
                Set.copyOf(entry.rules().kinds()),
                entry.rules().events(),
                entry.rules().paths());
    }

    private static List<Term> terms(TopicTerms entry) {
        List<Term> terms = new ArrayList<>();
        entry.strong().forEach(phrase -> terms.add(term(phrase, Weight.STRONG, entry.traps())));
        entry.title().forEach(phrase -> terms.add(term(phrase, Weight.TITLE, entry.traps())));
        entry.weak().forEach(phrase -> terms.add(term(phrase, Weight.WEAK, entry.traps())));
        return terms;
    }

    /** A term with all the traps that name it. */
    private static Term term(String phrase, Weight weight, List<TrapEntry> traps) {
        List<String> needs = new ArrayList<>();
        List<String> unless = new ArrayList<>();
        List<String> except = new ArrayList<>();
        for (TrapEntry trap : traps) {
            if (trap.terms().contains(phrase)) {
                needs.addAll(trap.needs());
                unless.addAll(trap.unless());
                except.addAll(trap.except());
            }
        }
        return new Term(phrase, weight, needs, unless, except);
    }
}
