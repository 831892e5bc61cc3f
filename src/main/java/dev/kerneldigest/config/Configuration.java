package dev.kerneldigest.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that the operator chose, checked.
 *
 * @param sources at least one, in the file's order
 */
public record Configuration(Environment environment, Settings settings, List<SourceEntry> sources) {
    private static final String SETTINGS = "kernel-digest.yaml";
    private static final String SOURCES = "sources.yaml";

    public Configuration {
        sources = List.copyOf(sources);
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

        List<Problem> problems =
                Stream.of(inEnvironment, inSettings, inSources)
                        .flatMap(it -> it.found().stream())
                        .toList();
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return new Configuration(environment, settings, sources);
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
