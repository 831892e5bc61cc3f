package dev.kerneldigest.config;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code sources.yaml}. */
final class SourcesFile {
    private static final List<String> KEYS =
            List.of("id", "name", "kind", "url", "every", "adapt", "topics", "enabled");
    private static final Form<String> KIND =
            Form.oneOf(List.of("feed", "kernel-releases", "lore", "kernel-cve"));
    private static final Form<Duration> EVERY =
            Form.duration(Duration.ofSeconds(1), Duration.ofDays(30));

    /** As the ids of feeds that servers add for themselves, which nobody else sees. */
    private static final String CUSTOM = "custom-";

    private SourcesFile() {}

    /** The sources without mistakes, in the file's order; the mistakes are told. */
    static List<SourceEntry> read(String text, Problems problems) {
        YamlMap root = YamlDocument.read(text, List.of("sources"), problems);
        List<YamlMap> maps = root.sections("sources", KEYS);
        Map<String, Integer> lines = new HashMap<>();
        List<SourceEntry> entries =
                maps.stream().map(map -> entry(map, lines)).flatMap(Optional::stream).toList();
        if (maps.isEmpty() && problems.found().isEmpty()) {
            root.complain("sources", "lists no source, there must be at least one");
        }
        return entries;
    }

    private static Optional<SourceEntry> entry(YamlMap map, Map<String, Integer> lines) {
        Optional<String> id = map.require("id", Form.ID);
        id.ifPresent(value -> tellWhenDouble(map, value, lines));
        id.ifPresent(value -> tellWhenCustom(map, value));
        Optional<String> name = map.find("name", Form.TEXT);
        Optional<String> kind = map.require("kind", KIND);
        Optional<URI> url = map.require("url", Form.WEB_URL);
        Optional<Duration> every = map.require("every", EVERY);
        boolean adapt = map.get("adapt", Form.FLAG, true);
        List<String> topics = map.list("topics", Form.ID);
        boolean enabled = map.get("enabled", Form.FLAG, true);
        if (id.isEmpty() || kind.isEmpty() || url.isEmpty() || every.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new SourceEntry(
                        id.get(),
                        name.orElse(id.get()),
                        kind.get(),
                        url.get(),
                        every.get(),
                        adapt,
                        topics,
                        enabled));
    }

    private static void tellWhenCustom(YamlMap map, String id) {
        if (id.startsWith(CUSTOM)) {
            map.complain("id", "is \"" + id + "\", and what servers add begins with " + CUSTOM);
        }
    }

    private static void tellWhenDouble(YamlMap map, String id, Map<String, Integer> lines) {
        Integer first = lines.putIfAbsent(id, map.line("id"));
        if (first != null) {
            map.complain("id", "is \"" + id + "\", which line " + first + " has already");
        }
    }
}
