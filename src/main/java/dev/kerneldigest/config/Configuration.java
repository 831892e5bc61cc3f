package dev.kerneldigest.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that the operator chose, checked.
 *
 * @param sources at least one, in the file's order
 * @param topics at least one, in the file's order
 */
public record Configuration(
        Environment environment,
        Settings settings,
        List<SourceEntry> sources,
        List<TopicEntry> topics) {
    private static final String TOPICS = "topics.yaml";
    private static final String SETTINGS = "kernel-digest.yaml";
    private static final String SOURCES = "sources.yaml";

    public Configuration {
        sources = List.copyOf(sources);
        topics = List.copyOf(topics);
    }

    /**
     * Reads everything.
     *
     * @param variables the environment
     * @param workingDirectory where the folder {@code config} is looked for
     * @throws SettingsException with every mistake of the environment and all files
     */
    public static Configuration load(Map<String, String> variables, Path workingDirectory) {
        Problems inEnvironment = new Problems("environment");
        Variables reader = new Variables(variables, inEnvironment);
        Environment environment = Environment.read(reader);
        ConfigFolder folder = ConfigFolder.find(reader, workingDirectory);

        Problems inSettings = new Problems(folder.label(SETTINGS));
        Settings settings = Settings.read(folder.text(SETTINGS, inSettings).orElse(""), inSettings);

        Problems inSources = new Problems(folder.label(SOURCES));
        List<SourceEntry> sources = sources(folder, inSources);

        Problems inTopics = new Problems(folder.label(TOPICS));
        String text = folder.text(TOPICS, inTopics).orElseGet(ConfigFolder::bundledTopics);
        TopicsFile topics = TopicsFile.read(folder.label(TOPICS), text);

        List<Problem> problems =
                Stream.of(
                                inEnvironment.found(),
                                inSettings.found(),
                                inSources.found(),
                                inTopics.found(),
                                topics.problems(),
                                unknownTopics(folder.label(SOURCES), sources, topics.topics()))
                        .flatMap(List::stream)
                        .toList();
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return new Configuration(environment, settings, sources, topics.topics());
    }

    /**
     * Reads the environment alone, for what needs no settings.
     *
     * @throws SettingsException with every mistake of it
     */
    public static Environment environment(Map<String, String> variables) {
        Problems problems = new Problems("environment");
        Environment environment = Environment.read(new Variables(variables, problems));
        if (!problems.found().isEmpty()) {
            throw new SettingsException(problems.found());
        }
        return environment;
    }

    /** The topics that came with the program, for what needs no settings of anybody's. */
    public static List<TopicEntry> bundledTopics() {
        return TopicsFile.read(TOPICS, ConfigFolder.bundledTopics()).topics();
    }

    private static List<Problem> unknownTopics(
            String file, List<SourceEntry> sources, List<TopicEntry> topics) {
        Set<String> known = topics.stream().map(TopicEntry::id).collect(Collectors.toSet());
        return sources.stream()
                .flatMap(source ->
                        source.topics().stream()
                                .filter(topic -> !known.contains(topic))
                                .map(topic ->
                                        new Problem(
                                                file,
                                                0,
                                                source.id() + ".topics",
                                                "has \""
                                                        + topic
                                                        + "\", allowed: ids of topics.yaml")))
                .toList();
    }

    private static List<SourceEntry> sources(ConfigFolder folder, Problems problems) {
        Optional<String> text = folder.text(SOURCES, problems);
        if (text.isEmpty()) {
            problems.add(
                    0,
                    "",
                    "is missing; the sources must be listed there, or KERNEL_DIGEST_CONFIG must"
                            + " name the folder that has the file");
        }
        return text.map(it -> SourcesFile.read(it, problems)).orElse(List.of());
    }
}
