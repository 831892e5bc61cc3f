package dev.kerneldigest.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A map of a YAML file. Whatever is asked of it that is not there or not as it should be is told to
 * the {@link Problems}, and reading goes on, so that one pass finds all mistakes.
 */
final class YamlMap {
    private final String path;
    private final int line;
    private final Problems problems;
    private final Map<String, Node> values = new LinkedHashMap<>();

    /**
     * Takes the map's values, and tells of keys that are unknown or there twice.
     *
     * @param path where the map is, e.g. {@code sources[2]}; blank for the file's own
     */
    YamlMap(Optional<MappingNode> node, String path, List<String> known, Problems problems) {
        this.path = path;
        this.line = node.map(YamlDocument::line).orElse(0);
        this.problems = problems;
        node.map(MappingNode::getValue).orElse(List.of()).forEach(pair -> take(pair, known));
    }

    static YamlMap absent(String path, Problems problems) {
        return new YamlMap(Optional.empty(), path, List.of(), problems);
    }

    private void take(NodeTuple pair, List<String> known) {
        int at = YamlDocument.line(pair.getKeyNode());
        String key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (!known.contains(key)) {
            String meant =
                    Nearest.to(key, known)
                            .map(name -> "did you mean " + name + "?")
                            .orElseGet(() -> "allowed: " + String.join(", ", known));
            problems.add(at, full(key), "no such key, " + meant);
            return;
        }
        if (values.putIfAbsent(key, pair.getValueNode()) != null) {
            problems.add(at, full(key), "is there twice, keep one");
        }
    }

    /** The line of a key's value; that of the map when it has no such key. */
    int line(String key) {
        return Optional.ofNullable(values.get(key)).map(YamlDocument::line).orElse(line);
    }

    void complain(String key, String message) {
        problems.add(line(key), full(key), message);
    }

    /** The value, if there is a good one. */
    <T> Optional<T> find(String key, Form<T> form) {
        return Optional.ofNullable(values.get(key)).flatMap(node -> parse(full(key), node, form));
    }

    /** The value as written, if it is a single one; nothing is told. */
    Optional<String> peek(String key) {
        return values.get(key) instanceof ScalarNode scalar
                ? Optional.of(scalar.getValue())
                : Optional.empty();
    }

    <T> T get(String key, Form<T> form, T fallback) {
        return find(key, form).orElse(fallback);
    }

    /** The value, whose absence is a mistake. */
    <T> Optional<T> require(String key, Form<T> form) {
        if (!values.containsKey(key)) {
            problems.add(line, full(key), "is missing, allowed: " + form.allowed());
        }
        return find(key, form);
    }

    /** The good ones of a list of values; empty when the key is not there. */
    <T> List<T> list(String key, Form<T> form) {
        List<T> good = new ArrayList<>();
        List<Node> nodes = nodes(key, "a list like [one, two]");
        for (int i = 0; i < nodes.size(); i++) {
            parse(full(key) + "[" + i + "]", nodes.get(i), form).ifPresent(good::add);
        }
        return List.copyOf(good);
    }

    /** The map below a key; a map of nothing when it is not there. */
    YamlMap section(String key, List<String> known) {
        Node node = values.get(key);
        if (node instanceof MappingNode map) {
            return new YamlMap(Optional.of(map), full(key), known, problems);
        }
        if (node != null && !isEmpty(node)) {
            complain(key, "must hold keys and values, allowed: " + String.join(", ", known));
        }
        return absent(full(key), problems);
    }

    /** The maps of a list of maps; empty when the key is not there. */
    List<YamlMap> sections(String key, List<String> known) {
        List<YamlMap> maps = new ArrayList<>();
        List<Node> nodes = nodes(key, "a list of entries that begin with \"- \"");
        for (int i = 0; i < nodes.size(); i++) {
            String at = full(key) + "[" + i + "]";
            if (nodes.get(i) instanceof MappingNode map) {
                maps.add(new YamlMap(Optional.of(map), at, known, problems));
            } else {
                problems.add(
                        YamlDocument.line(nodes.get(i)),
                        at,
                        "must hold keys and values, allowed: " + String.join(", ", known));
            }
        }
        return maps;
    }

    private List<Node> nodes(String key, String allowed) {
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode list) {
            return list.getValue();
        }
        complain(key, "must be a list, allowed: " + allowed);
        return List.of();
    }

    private <T> Optional<T> parse(String at, Node node, Form<T> form) {
        if (!(node instanceof ScalarNode scalar)) {
            problems.add(
                    YamlDocument.line(node), at, "must be one value, allowed: " + form.allowed());
            return Optional.empty();
        }
        Optional<T> value =
                isEmpty(node) ? Optional.empty() : form.parser().apply(scalar.getValue().strip());
        if (value.isEmpty()) {
            String is = isEmpty(node) ? "is empty" : "is \"" + scalar.getValue() + "\"";
            problems.add(YamlDocument.line(node), at, is + ", allowed: " + form.allowed());
        }
        return value;
    }

    private static boolean isEmpty(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private String full(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
