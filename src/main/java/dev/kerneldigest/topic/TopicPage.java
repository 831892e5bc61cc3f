package dev.kerneldigest.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes for admins of servers, in Markdown, what each topic covers. Pure. */
public final class TopicPage {
    /** The command that prints the page. */
    public static final String COMMAND = "topics";

    private static final int EXAMPLES = 6;

    private static final String CASED = "cs:";

    private TopicPage() {}

    /** The page: a section a group, in the order of the settings. */
    public static String write(List<TopicDefinition> definitions) {
        Map<String, List<TopicDefinition>> groups = new LinkedHashMap<>();
        for (TopicDefinition definition : definitions) {
            groups.computeIfAbsent(definition.topic().group(), _ -> new ArrayList<>())
                    .add(definition);
        }
        String sections =
                groups.entrySet().stream()
                        .map(group -> section(group.getKey(), group.getValue(), definitions))
                        .collect(Collectors.joining());
        return introduction(definitions.size()) + sections;
    }

    private static String introduction(int topics) {
        return """
        # Topics

        What each of the %d topics covers. Subscribe a channel to one with `/subscribe topic:mm`;
        a topic brings those under it along, and `topic:all` is everything. An item has up to three
        topics, and that of conferences besides when it reports from one. The words are examples of
        what speaks for a topic; `config/topics.yaml` holds them all, and when some don't count.

        Made from `config/topics.yaml` by `java -jar target/kernel-digest.jar %s > docs/topics.md`.
        """
                .formatted(topics, COMMAND);
    }

    private static String section(
            String group, List<TopicDefinition> members, List<TopicDefinition> all) {
        String heading = group.substring(0, 1).toUpperCase(Locale.ROOT) + group.substring(1);
        String rows = members.stream().map(topic -> row(topic, all)).collect(Collectors.joining());
        return "\n## "
                + cell(heading)
                + "\n\n| | id | name | covers | for example |\n| --- | --- | --- | --- | --- |\n"
                + rows;
    }

    private static String row(TopicDefinition definition, List<TopicDefinition> all) {
        Topic topic = definition.topic();
        return Stream.of(
                        topic.emoji(),
                        "`" + topic.id() + "`",
                        cell(topic.name()),
                        cell(topic.scope()) + family(topic, all),
                        examples(definition))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** The topic above and those below, e.g. {@code <br>Under `mm`.}. */
    private static String family(Topic topic, List<TopicDefinition> all) {
        String parent = topic.parent().map(id -> "<br>Under `" + id + "`.").orElse("");
        String children =
                all.stream()
                        .map(TopicDefinition::topic)
                        .filter(child -> child.parent().filter(topic.id()::equals).isPresent())
                        .map(child -> "`" + child.id() + "`")
                        .collect(Collectors.joining(", "));
        return parent + (children.isEmpty() ? "" : "<br>Brings along " + children + ".");
    }

    /** The first few terms; without any, the kinds of items that have the topic anyway. */
    private static String examples(TopicDefinition definition) {
        List<String> terms =
                definition.terms().stream()
                        .filter(term -> term.weight() != Weight.WEAK)
                        .map(Term::phrase)
                        .map(phrase ->
                                phrase.startsWith(CASED)
                                        ? phrase.substring(CASED.length())
                                        : phrase)
                        .distinct()
                        .limit(EXAMPLES)
                        .map(TopicPage::cell)
                        .toList();
        List<String> parts = new ArrayList<>();
        if (!terms.isEmpty()) {
            parts.add(String.join(", ", terms));
        }
        if (!definition.kinds().isEmpty()) {
            parts.add(
                    definition.kinds().stream()
                            .sorted()
                            .collect(Collectors.joining(", ", "every ", "")));
        }
        if (definition.events()) {
            parts.add("every report from a conference");
        }
        return String.join("; ", parts);
    }

    /** Text that breaks neither the table nor Markdown. */
    private static String cell(String text) {
        StringBuilder cell = new StringBuilder();
        text.strip()
                .codePoints()
                .forEach(letter -> {
                    if ("|\\`*_<>[]".indexOf(letter) >= 0) {
                        cell.append('\\');
                    }
                    cell.appendCodePoint(Character.isWhitespace(letter) ? ' ' : letter);
                });
        return cell.toString();
    }
}
