package dev.kerneldigest.testing;

import dev.kerneldigest.testing.discord.TestDiscord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The bot as a process of its own, on an H2 file where it is told of no other database, killed with
 * SIGKILL and started again, or frozen and thawed, as often as a test likes. What all its runs log
 * stands in the file {@code log} of its folder. For one thread.
 */
public final class KillableBot implements AutoCloseable {
    /** What it logs when it hears commands. */
    private static final String READY = "CommandRegistration Discord ";

    private final Path folder;
    private final Program program;
    private Optional<Run> run = Optional.empty();

    /**
     * Puts a bot into an empty folder; it is not started.
     *
     * @param settings the files of its configuration by name
     */
    public KillableBot(Path folder, TestDiscord discord, Map<String, String> settings) {
        this(folder, discord, settings, Map.of());
    }

    /**
     * The same with variables of its own.
     *
     * @param more go before those that every bot has
     */
    public KillableBot(
            Path folder,
            TestDiscord discord,
            Map<String, String> settings,
            Map<String, String> more) {
        this.folder = folder;
        write(settings);
        Map<String, String> variables = new HashMap<>();
        variables.put("DISCORD_TOKEN", discord.token());
        variables.put("DISCORD_API_URL", discord.restUrl().toString());
        variables.put("DISCORD_GATEWAY_URL", discord.gatewayUrl().toString());
        variables.put("KERNEL_DIGEST_HTTP", "off");
        variables.put("KERNEL_DIGEST_CONFIG", folder.toString());
        variables.put("KERNEL_DIGEST_DB", database());
        variables.put("KERNEL_DIGEST_LOG", "INFO");
        variables.putAll(more);
        program = new Program(folder, variables);
    }

    private void write(Map<String, String> settings) {
        try {
            for (Map.Entry<String, String> file : settings.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the settings could not be written", failure);
        }
    }

    /** The address of its database, to be opened while it does not run only. */
    public String database() {
        return "jdbc:h2:file:" + folder.resolve("news");
    }

    /** Starts it, and does not wait for anything. */
    public void start() {
        kill();
        run = Optional.of(new Run(program.launch("run"), folder.resolve("log")));
    }

    /** Waits until it hears commands; false when it ended or the patience did. */
    public boolean awaitReady(Duration patience) throws InterruptedException {
        return awaitLine(READY, patience);
    }

    /** Waits until this run has logged a line with this in it; false in vain. */
    public boolean awaitLine(String part, Duration patience) throws InterruptedException {
        return run.isPresent() && run.get().await(part, patience);
    }

    public boolean isAlive() {
        return run.filter(Run::isAlive).isPresent();
    }

    /** SIGSTOP: it does nothing more, and knows nothing of it. */
    public void freeze() {
        run.ifPresent(frozen -> frozen.signal("STOP"));
    }

    /** SIGCONT: it goes on as if no time had passed. */
    public void thaw() {
        run.ifPresent(frozen -> frozen.signal("CONT"));
    }

    /** SIGKILL: no shutdown hook, no finally, nothing. Returns when it is gone. */
    public void kill() {
        run.ifPresent(Run::kill);
        run = Optional.empty();
    }

    @Override
    public void close() {
        kill();
    }

    /** One process, and a thread that hears what it says. */
    private static final class Run {
        private final Process process;
        private final List<String> lines = new ArrayList<>();
        private final Thread ear;
        private boolean deaf;

        Run(Process process, Path log) {
            this.process = process;
            this.ear = Thread.ofVirtual().start(() -> listen(log));
        }

        private void listen(Path log) {
            try (BufferedReader said = process.errorReader();
                    Writer file =
                            Files.newBufferedWriter(
                                    log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                for (String line = next(said); !line.isEmpty(); line = next(said)) {
                    heard(line);
                    file.write(line);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException("the log could not be kept", failure);
            } finally {
                end();
            }
        }

        /** Nothing at the end; whoever kills a process closes what it says. */
        private static String next(BufferedReader said) {
            try {
                String line = said.readLine();
                return line == null ? "" : line + "\n";
            } catch (IOException killed) {
                return "";
            }
        }

        private synchronized void heard(String line) {
            lines.add(line);
            notifyAll();
        }

        private synchronized void end() {
            deaf = true;
            notifyAll();
        }

        synchronized boolean await(String part, Duration patience) throws InterruptedException {
            long end = System.nanoTime() + patience.toNanos();
            while (!hasHeard(part)) {
                long left = end - System.nanoTime();
                if (left <= 0 || deaf) {
                    return false;
                }
                wait(1 + left / 1_000_000);
            }
            return true;
        }

        private boolean hasHeard(String part) {
            return lines.stream().anyMatch(line -> line.contains(part));
        }

        boolean isAlive() {
            return process.isAlive();
        }

        void signal(String name) {
            try {
                new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .onExit()
                        .join();
            } catch (IOException failure) {
                throw new UncheckedIOException("no signal could be sent", failure);
            }
        }

        void kill() {
            process.destroyForcibly().onExit().join();
            try {
                ear.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
