package dev.kerneldigest;

import dev.kerneldigest.testing.discord.TestDiscord;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The bot as a process of its own at a test Discord, from its start until it is stopped. */
final class BotProcess implements AutoCloseable {
    /** What it logs when it is ready. */
    private static final String READY = "kernel-digest is ready";

    /** What it logs when it hears commands. */
    private static final String COMMANDS = "CommandRegistration Discord ";

    private static final int STOP_SECONDS = 15;

    /** The first start for 10,000 servers hangs 20,000 bells. */
    private static final int PATIENCE_MINUTES = 20;

    private final CompletableFuture<Double> ready = new CompletableFuture<>();
    private final CompletableFuture<Double> commands = new CompletableFuture<>();
    private final long start = System.nanoTime();
    private final Process process;

    private BotProcess(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().start(this::listen);
    }

    /** Starts it on the settings and the database of a folder. */
    static BotProcess start(ProgramLine program, Scratch scratch, TestDiscord discord)
            throws IOException {
        Map<String, String> variables =
                Map.of(
                        "DISCORD_TOKEN", discord.token(),
                        "DISCORD_API_URL", discord.restUrl().toString(),
                        "DISCORD_GATEWAY_URL", discord.gatewayUrl().toString(),
                        "KERNEL_DIGEST_HTTP", "127.0.0.1:" + freePort(),
                        "KERNEL_DIGEST_CONFIG", scratch.folder().toString(),
                        "KERNEL_DIGEST_DB", scratch.database());
        return new BotProcess(
                ProgramLine.process(program.words("run"), variables)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void listen() {
        StringBuilder said = new StringBuilder();
        try (BufferedReader log = process.errorReader()) {
            log.lines().forEach(line -> hear(line, said));
        } catch (IOException | RuntimeException closed) {
            said.append(closed);
        }
        RuntimeException ended = new IllegalStateException("the bot ended:\n" + said);
        ready.completeExceptionally(ended);
        commands.completeExceptionally(ended);
    }

    private void hear(String line, StringBuilder said) {
        if (!ready.isDone()) {
            said.append(line).append('\n');
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (line.contains(READY)) {
            ready.complete(seconds);
        }
        if (line.contains(COMMANDS)) {
            commands.complete(seconds);
        }
    }

    /** Waits until it is ready; how many seconds after its start that was. */
    double awaitReady() {
        return ready.orTimeout(PATIENCE_MINUTES, TimeUnit.MINUTES).join();
    }

    /** Waits until it hears commands; how many seconds after its start that was. */
    double awaitCommands() {
        return commands.orTimeout(PATIENCE_MINUTES, TimeUnit.MINUTES).join();
    }

    /** What Linux tells of it. */
    ProcessFigures figures() {
        return new ProcessFigures(process.pid());
    }

    /** Collects its garbage; false where the JDK has no jcmd. */
    boolean collect() throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        return jcmd.toFile().canExecute()
                && new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), "GC.run")
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor()
                        == 0;
    }

    /** As an operator stops it, and waits until it is gone. */
    @Override
    public void close() {
        process.toHandle().destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().onExit().join();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
