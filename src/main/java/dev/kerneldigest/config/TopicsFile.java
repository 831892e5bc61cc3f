package dev.kerneldigest.config;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code topics.yaml} holds.
 *
 * @param topics those without mistakes, in the file's order
 * @param problems every mistake of the file, by line
 */
public record TopicsFile(List<TopicEntry> topics, List<Problem> problems) {
    private static final List<String> KEYS =
            List.of(
                    "id", "name", "emoji", "group", "parent", "scope", "strong", "title", "weak",
                    "traps", "kinds", "events", "paths");
    private static final List<String> TRAP_KEYS = List.of("terms", "needs", "unless", "except");

    private static final Form<String> EMOJI =
            Form.matching("one emoji", "[^\\p{L}\\p{N}\\s]{1,16}");
    private static final Form<String> PHRASE =
            Form.matching(
                    "1 to 80 characters with a letter or digit in them",
                    "(?=.{1,80}$).*[\\p{L}\\p{N}].*");
    private static final Form<String> PATH =
            Form.matching("a path of the kernel tree like mm/ or drivers/gpu", "[\\w.][\\w./-]*");

    public TopicsFile {
        topics = List.copyOf(topics);
        problems = List.copyOf(problems);
    }

    /**
     * Reads the whole text, whatever is wrong with it.
     *
     * @param file what to call the file in problems
     */
    public static TopicsFile read(String file, String text) {
        Problems problems = new Problems(file);
        YamlMap root = YamlDocument.read(text, List.of("topics"), problems);
        List<YamlMap> maps = root.sections("topics", KEYS);
        Set<String> ids =
                maps.stream()
                        .flatMap(map -> map.peek("id").stream())
                        .collect(Collectors.toCollection(HashSet::new));
        Map<String, Integer> lines = new HashMap<>();
        List<TopicEntry> entries =
                maps.stream().map(map -> entry(map, ids, lines)).flatMap(Optional::stream).toList();
        if (maps.isEmpty() && problems.found().isEmpty()) {
            root.complain("topics", "lists no topic, there must be at least one");
        }
        return new TopicsFile(entries, problems.found());
    }

    private static Optional<TopicEntry> entry(
            YamlMap map, Set<String> ids, Map<String, Integer> lines) {
        Optional<String> id = map.require("id", Form.ID);
        id.ifPresent(value -> tellWhenDouble(map, value, lines));
        Optional<String> name = map.require("name", Form.TEXT);
        Optional<String> emoji = map.require("emoji", EMOJI);
        Optional<String> group = map.require("group", Form.ID);
        Optional<String> parent = map.find("parent", Form.ID);
        parent.ifPresent(value -> checkParent(map, id.orElse(""), value, ids));
        Optional<String> scope = map.require("scope", Form.TEXT);
        TopicRules rules = rules(map);
        if (Stream.of(id, name, emoji, group, scope).anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(
                new TopicEntry(
                        id.get(),
                        name.get(),
                        emoji.get(),
                        group.get(),
                        parent,
                        scope.get(),
                        rules));
    }

    private static void checkParent(YamlMap map, String id, String parent, Set<String> ids) {
        if (!ids.contains(parent) || parent.equals(id)) {
            map.complain(
                    "parent",
                    "is \"" + parent + "\", allowed: the id of another topic of this file");
        }
    }

    private static TopicRules rules(YamlMap map) {
        return new TopicRules(
                terms(map),
                map.list("kinds", Form.ID),
                map.get("events", Form.FLAG, false),
                map.list("paths", PATH));
    }

    private static TopicTerms terms(YamlMap map) {
        List<String> strong = map.list("strong", PHRASE);
        List<String> title = map.list("title", PHRASE);
        List<String> weak = map.list("weak", PHRASE);
        Set<String> known =
                Stream.of(strong, title, weak).flatMap(List::stream).collect(Collectors.toSet());
        List<TrapEntry> traps =
                map.sections("traps", TRAP_KEYS).stream().map(trap -> trap(trap, known)).toList();
        return new TopicTerms(strong, title, weak, traps);
    }

    private static TrapEntry trap(YamlMap map, Set<String> known) {
        TrapEntry trap =
                new TrapEntry(
                        map.list("terms", PHRASE),
                        map.list("needs", PHRASE),
                        map.list("unless", PHRASE),
                        map.list("except", PHRASE));
        if (trap.terms().isEmpty()) {
            map.complain("terms", "names no term, allowed: terms of this topic");
        }
        trap.terms().stream()
                .filter(term -> !known.contains(term))
                .forEach(term ->
                        map.complain(
                                "terms", "has \"" + term + "\", allowed: terms of this topic"));
        return trap;
    }

    private static void tellWhenDouble(YamlMap map, String id, Map<String, Integer> lines) {
        Integer first = lines.putIfAbsent(id, map.line("id"));
        if (first != null) {
            map.complain("id", "is \"" + id + "\", which line " + first + " has already");
        }
    }
}
