package dev.kerneldigest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for as long as something is measured. */
record Scratch(Path folder) implements AutoCloseable {
    static Scratch make() throws IOException {
        return new Scratch(Files.createTempDirectory("kernel-digest-bench"));
    }

    /** The address of the H2 file in it. */
    String database() {
        return "jdbc:h2:file:" + folder.resolve("news");
    }

    /** A source for each of these addresses, asked once a second at the most. */
    void sources(List<String> urls) throws IOException {
        StringBuilder yaml = new StringBuilder("sources:\n");
        for (int number = 0; number < urls.size(); number++) {
            yaml.append(
                    "  - {id: f%d, kind: feed, url: \"%s\", every: 1s}\n"
                            .formatted(number, urls.get(number)));
        }
        Files.writeString(folder.resolve("sources.yaml"), yaml);
    }

    /** The same files in another folder. */
    Scratch copy() throws IOException {
        Scratch copy = make();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.folder.resolve(folder.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return copy;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
