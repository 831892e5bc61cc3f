package dev.kerneldigest;

import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.config.Secret;
import dev.kerneldigest.discord.TokenRefusedException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ExitCode;

/** The bot as a process: from the settings until a signal ends it. */
final class BotRun implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(BotRun.class);
    private static final String NO_TOKEN =
            """
            run: there is no token. Make an application with a bot at
            https://discord.com/developers/applications, copy the bot's token into DISCORD_TOKEN (or a
            file that DISCORD_TOKEN_FILE names), and run again. "demo" shows everything without one.\
            """;
    private static final String TOKEN_REFUSED =
            "run: Discord refuses the token: copy it again from the page \"Bot\" of your application"
                    + " at https://discord.com/developers/applications into DISCORD_TOKEN";

    /** Whoever stops a container kills it after 10 s (Docker docs, "docker container stop"). */
    private static final Duration CLOSE_WITHIN = Duration.ofMillis(9_500);

    private final Supplier<Configuration> settings;
    private final Lifecycle lifecycle;

    BotRun(Supplier<Configuration> settings, Lifecycle lifecycle) {
        this.settings = settings;
        this.lifecycle = lifecycle;
    }

    @Override
    public Integer call() throws InterruptedException {
        Configuration configuration = settings.get();
        Optional<Secret> token = configuration.environment().token();
        if (token.isEmpty()) {
            System.err.println(NO_TOKEN);
            return ExitCode.USAGE;
        }
        Bot bot = lifecycle.add(new Bot(configuration, token.get()));
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stopped), "stop"));
        try {
            bot.start();
        } catch (TokenRefusedException _) {
            System.err.println(TOKEN_REFUSED);
            return ExitCode.SOFTWARE;
        }
        LOG.info("kernel-digest is ready. version={}", Main.version());
        stopped.await();
        return ExitCode.OK;
    }

    /**
     * The process goes when this returns, so everything is closed in it; but whatever hangs, it
     * returns in time.
     */
    private void stop(CountDownLatch stopped) {
        Thread closing = Thread.ofPlatform().name("close").daemon().start(lifecycle::close);
        try {
            if (!closing.join(CLOSE_WITHIN)) {
                LOG.warn("Not everything could be closed in time. patience={}", CLOSE_WITHIN);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        stopped.countDown();
    }
}
