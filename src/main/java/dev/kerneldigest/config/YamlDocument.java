package dev.kerneldigest.config;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** A YAML file as nodes that know their lines: nothing is built from it but what is asked for. */
final class YamlDocument {
    private YamlDocument() {}

    /**
     * The map that the file is; a map of nothing when the file is empty or can't be read, which is
     * then told.
     *
     * @param known the keys that it may have
     */
    static YamlMap read(String text, List<String> known, Problems problems) {
        Optional<Node> root = compose(text, problems);
        if (root.isPresent() && root.get() instanceof MappingNode map) {
            return new YamlMap(Optional.of(map), "", known, problems);
        }
        root.ifPresent(node ->
                problems.add(
                        line(node),
                        "",
                        "must hold keys and values, allowed: " + String.join(", ", known)));
        return YamlMap.absent("", problems);
    }

    private static Optional<Node> compose(String text, Problems problems) {
        // In one piece: between two pieces the library trips over symbols of two characters.
        LoadSettings settings = LoadSettings.builder().setBufferSize(text.length() + 1).build();
        try {
            return new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException e) {
            String context = e.getContext() == null ? "" : e.getContext() + ": ";
            problems.add(line(e.getProblemMark()), "", "not YAML: " + context + e.getProblem());
            return Optional.empty();
        } catch (YamlEngineException e) {
            problems.add(0, "", "not YAML: " + e.getMessage());
            return Optional.empty();
        }
    }

    static int line(Node node) {
        return line(node.getStartMark());
    }

    /** Marks count from 0, people from 1. */
    private static int line(Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(-1) + 1;
    }
}
