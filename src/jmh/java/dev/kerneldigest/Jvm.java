package dev.kerneldigest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own for a part of a benchmark, which prints where we print. */
final class Jvm {
    private Jvm() {}

    /**
     * Runs a class on our class path to its end.
     *
     * @return its exit code
     */
    static int run(Flags flags, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(flags.options());
        words.add("--sun-misc-unsafe-memory-access=allow");
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        words.addAll(List.of(arguments));
        return new ProcessBuilder(words).inheritIO().start().waitFor();
    }
}
