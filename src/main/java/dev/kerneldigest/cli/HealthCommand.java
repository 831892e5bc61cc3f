package dev.kerneldigest.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code health}: asks the bot that runs how it is, for who watches it. */
@Command(
        name = "health",
        description = {
            "Asks the bot that runs, at KERNEL_DIGEST_HTTP, whether it does its work.",
            "It does when the database answers and Discord is connected: exit code 0, else 1."
        },
        footer = {
            "",
            "Examples:",
            "  kernel-digest health",
            "  KERNEL_DIGEST_HTTP=127.0.0.1:8081 kernel-digest health --alive"
        },
        mixinStandardHelpOptions = true)
public final class HealthCommand implements Callable<Integer> {
    private final Supplier<Optional<RunningBot>> bot;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--alive",
            description =
                    "Asks only whether its process lives: for what starts it anew when it does not.")
    private boolean alive;

    /**
     * Made by Main.
     *
     * @param bot where to ask; empty when the status pages are off
     */
    public HealthCommand(Supplier<Optional<RunningBot>> bot) {
        this.bot = bot;
    }

    @Override
    public Integer call() {
        Optional<RunningBot> running = bot.get();
        if (running.isEmpty()) {
            return fail("KERNEL_DIGEST_HTTP is off, so nobody can be asked: set it to a host:port");
        }
        try {
            RunningBot.Answer answer = alive ? running.get().alive() : running.get().ready();
            PrintWriter out = spec.commandLine().getOut();
            out.println(answer.body());
            out.flush();
            return answer.isWell() ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (IOException away) {
            return fail(
                    "nobody answers at %s:%d (%s): the bot does not run, or KERNEL_DIGEST_HTTP is another for it"
                            .formatted(
                                    running.get().host(), running.get().port(), away.getMessage()));
        }
    }

    private int fail(String reason) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("health: " + reason);
        err.flush();
        return ExitCode.SOFTWARE;
    }
}
