package dev.kerneldigest.testing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The real program, each run a process of its own with nothing on standard input. It sees no
 * variables of ours or Discord's but those given, and none of the test tree.
 *
 * @param folder its working directory
 */
public record Program(Path folder, Map<String, String> variables) {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Starts fast: a process of a test is too short for the second compiler. */
    private static final List<String> JVM =
            List.of(
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xmx256m",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");

    private static final List<String> NOT_INHERITED =
            List.of("DISCORD_", "KERNEL_DIGEST_", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

    public Program {
        variables = Map.copyOf(variables);
    }

    /** Runs it to its end, which must come within 90 s. */
    public Ended run(String... arguments) {
        try (Running running = start(arguments)) {
            return running.await(PATIENCE);
        }
    }

    /** Starts it; whoever closes what is returned kills it. */
    public Running start(String... arguments) {
        return new Running(launch(arguments));
    }

    /** Starts it, for who reads what it says. */
    Process launch(String... arguments) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(JVM);
        line.addAll(List.of("-cp", classpath(), "dev.kerneldigest.Main"));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        builder.environment().keySet().removeIf(Program::isOurs);
        builder.environment().putAll(variables);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException failure) {
            throw new UncheckedIOException("the program did not start", failure);
        }
    }

    private static boolean isOurs(String name) {
        return NOT_INHERITED.stream().anyMatch(name::startsWith);
    }

    private static String classpath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A run under way. */
    public static final class Running implements AutoCloseable {
        private final Process process;
        private final CompletableFuture<String> out;
        private final CompletableFuture<String> err;

        private Running(Process process) {
            this.process = process;
            this.out = reading(process.getInputStream());
            this.err = reading(process.getErrorStream());
        }

        private static CompletableFuture<String> reading(InputStream stream) {
            return CompletableFuture.supplyAsync(
                    () -> {
                        try (stream) {
                            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                        } catch (IOException failure) {
                            throw new UncheckedIOException("output could not be read", failure);
                        }
                    },
                    task -> Thread.ofVirtual().start(task));
        }

        /** Waits for its end. */
        public Ended await(Duration patience) {
            try {
                if (!process.waitFor(patience)) {
                    process.destroyForcibly();
                    throw new AssertionError(
                            "did not end within " + patience + ": " + out.join() + err.join());
                }
            } catch (InterruptedException stopped) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
                throw new AssertionError("stopped while waiting for the program", stopped);
            }
            return new Ended(process.exitValue(), out.join(), err.join());
        }

        /** Its threads with what each does, as an operator would ask for them. */
        public String threads() throws IOException {
            Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
            Process dump =
                    new ProcessBuilder(
                                    jcmd.toString(),
                                    Long.toString(process.pid()),
                                    "Thread.print",
                                    "-e")
                            .redirectErrorStream(true)
                            .start();
            return new String(dump.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }

        /** Asks it to end, as SIGTERM does. */
        public void terminate() {
            // Process.destroy would close its output, of which the end is not read yet.
            process.toHandle().destroy();
        }

        /** As kill -9 does; nothing when it has ended. */
        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    /**
     * A run that ended.
     *
     * @param code the exit code
     */
    public record Ended(int code, String out, String err) {
        public List<String> outLines() {
            return out.lines().toList();
        }

        /** What it said to the person, without the log, whose lines begin with a date. */
        public List<String> complaints() {
            return err.lines().filter(line -> !line.matches("\\d{4}-\\d\\d-\\d\\dT.*")).toList();
        }
    }
}
