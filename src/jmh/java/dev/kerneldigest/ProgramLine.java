package dev.kerneldigest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How the program is started as operators start it, by its jar.
 *
 * @param jar {@code kernel-digest.jar} with {@code lib} beside it
 */
record ProgramLine(Path jar, Flags flags) {
    private static final List<String> NOT_INHERITED =
            List.of("DISCORD_", "KERNEL_DIGEST_", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

    /** The command line. */
    List<String> words(String... arguments) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(flags.options());
        words.addAll(List.of("-jar", jar.toString()));
        words.addAll(List.of(arguments));
        return words;
    }

    /** A process that sees no variables of ours or Discord's but those given. */
    static ProcessBuilder process(List<String> words, Map<String, String> variables) {
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment()
                .keySet()
                .removeIf(name -> NOT_INHERITED.stream().anyMatch(name::startsWith));
        builder.environment().putAll(variables);
        return builder;
    }
}
