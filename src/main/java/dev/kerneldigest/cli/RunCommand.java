package dev.kerneldigest.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code run}: the bot, until it is stopped. */
@Command(
        name = "run",
        description = "Runs the bot until it is stopped (Ctrl-C or SIGTERM).",
        footer = {
            "",
            "Examples:",
            "  DISCORD_TOKEN_FILE=token kernel-digest run",
            "  KERNEL_DIGEST_HTTP=off KERNEL_DIGEST_LOG_FORMAT=json kernel-digest run"
        },
        mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
    private final Callable<Integer> bot;

    /**
     * Makes the command.
     *
     * @param bot runs until it is stopped and gives the exit code
     */
    public RunCommand(Callable<Integer> bot) {
        this.bot = bot;
    }

    @Override
    public Integer call() throws Exception {
        return bot.call();
    }
}
