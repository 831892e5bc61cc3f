package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.Phrases;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.topic.Topic;
import dev.kerneldigest.topic.TopicCatalogue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The option {@code topic}: an id or a name, several with commas, or {@code all}. */
final class TopicOption {
    static final String NAME = "topic";
    static final String ALL = "all";

    private static final int MOST_CHOICES = 25;
    private static final int LONGEST_CHOICE = 100;

    /** Enough to know a query by, and lines stay lines. */
    private static final int LONGEST_QUERY = 120;

    private final TopicCatalogue catalogue;

    TopicOption(TopicCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    Interest interest(String given) throws MistakeException {
        Set<TopicId> topics = topics(given);
        return topics.isEmpty() ? new Interest.All() : new Interest.Topics(topics);
    }

    /** The topics named; empty for all. */
    Set<TopicId> topics(String given) throws MistakeException {
        Set<TopicId> found = new LinkedHashSet<>();
        for (String part : given.split(",", -1)) {
            String word = part.strip();
            if (word.equalsIgnoreCase(ALL)) {
                return Set.of();
            }
            if (!word.isEmpty()) {
                found.add(find(word).orElseThrow(() -> unknown(word)).id());
            }
        }
        if (found.isEmpty()) {
            throw MistakeException.of("mistake.noTopic");
        }
        return found;
    }

    private Optional<Topic> find(String word) {
        return catalogue.all().stream()
                .filter(topic ->
                        topic.id().value().equalsIgnoreCase(word)
                                || topic.name().equalsIgnoreCase(word))
                .findFirst();
    }

    private MistakeException unknown(String word) {
        List<String> ids = catalogue.all().stream().map(topic -> topic.id().value()).toList();
        String nearest =
                Nearest.to(word, ids, 3).stream()
                        .map(id -> "`" + id + "`")
                        .collect(Collectors.joining(", "));
        return MistakeException.of("mistake.topic", Code.inline(word), nearest);
    }

    /** Choices for the last of the topics being typed; those before it are kept. */
    List<Choice> choices(Completion completion, boolean several) {
        String typed = completion.typed();
        int comma = several ? typed.lastIndexOf(',') : -1;
        String before = typed.substring(0, comma + 1);
        String word = Nearest.fold(typed.substring(comma + 1).strip());
        List<Choice> choices = new ArrayList<>();
        String all = completion.answers().say("choice.allTopics");
        if (before.isEmpty() && (ALL.startsWith(word) || Nearest.fold(all).startsWith(word))) {
            choices.add(new Choice(all, ALL));
        }
        catalogue.all().stream()
                .filter(topic -> Nearest.fold(topic.id() + " " + topic.name()).contains(word))
                .filter(topic -> before.length() + topic.id().value().length() <= LONGEST_CHOICE)
                .limit(MOST_CHOICES - choices.size())
                .forEach(topic ->
                        choices.add(
                                new Choice(
                                        before + topic.emoji() + " " + topic.name(),
                                        before + topic.id())));
        return choices;
    }

    /** What people call an interest. */
    String name(Interest interest, Phrases phrases) {
        return switch (interest) {
            case Interest.All _ -> phrases.say("interest.all");
            case Interest.KernelSeries(String series) -> phrases.say("interest.series", series);
            case Interest.PackageUpdates(String name, Optional<String> distro) ->
                    distro.map(one -> phrases.say("interest.packageIn", Code.inline(name), one))
                            .orElseGet(() -> phrases.say("interest.package", Code.inline(name)));
            case Interest.PatchThread(long first) -> phrases.say("interest.thread", "i" + first);
            case Interest.Query(String text) -> "`" + Code.inline(text, LONGEST_QUERY) + "`";
            case Interest.Topics(Set<TopicId> topics) ->
                    topics.stream().sorted().map(this::name).collect(Collectors.joining(", "));
        };
    }

    private String name(TopicId id) {
        return catalogue.find(id).map(Topic::name).orElse(id.value());
    }
}
