package dev.kerneldigest.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the settings are: the folder that {@code KERNEL_DIGEST_CONFIG} names, else {@code config}
 * in the working directory, else the files that came with the program.
 */
final class ConfigFolder {
    private static final String VARIABLE = "KERNEL_DIGEST_CONFIG";

    /** What a folder of ours has at least one of; any program may have a folder "config". */
    private static final List<String> FILES =
            List.of("sources.yaml", "topics.yaml", "kernel-digest.yaml");

    private final Optional<Path> folder;

    private ConfigFolder(Optional<Path> folder) {
        this.folder = folder;
    }

    /** Finds it; when the variable names no folder, that is told and the program's own stand in. */
    static ConfigFolder find(Variables variables, Path workingDirectory) {
        Optional<String> name = variables.text(VARIABLE);
        if (name.isPresent()) {
            Optional<Path> named = directory(workingDirectory, name.get());
            if (named.isEmpty()) {
                variables.complain(
                        VARIABLE, "is \"" + name.get() + "\", allowed: a folder with sources.yaml");
            }
            return new ConfigFolder(named);
        }
        return new ConfigFolder(directory(workingDirectory, "config").filter(ConfigFolder::isOurs));
    }

    private static Optional<Path> directory(Path workingDirectory, String name) {
        try {
            return Optional.of(workingDirectory.resolve(name)).filter(Files::isDirectory);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private static boolean isOurs(Path folder) {
        return FILES.stream().anyMatch(name -> Files.exists(folder.resolve(name)));
    }

    /** What to call a file of this folder when something is wrong with it. */
    String label(String name) {
        return folder.map(it -> it.resolve(name).toString()).orElse("bundled config/" + name);
    }

    /** A file's text; empty when there is no such file, a blank text when it can't be read. */
    Optional<String> text(String name, Problems problems) {
        try {
            if (folder.isEmpty()) {
                return bundled(name);
            }
            Path file = folder.get().resolve(name);
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            problems.add(0, "", "can't be read as UTF-8 text: " + e);
            return Optional.of("");
        }
    }

    /** The topics that came with the program. */
    static String bundledTopics() {
        try {
            return bundled("topics.yaml").orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own topics can't be read", e);
        }
    }

    private static Optional<String> bundled(String name) throws IOException {
        try (InputStream stream = ConfigFolder.class.getResourceAsStream("/config/" + name)) {
            if (stream == null) {
                return Optional.empty();
            }
            return Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
