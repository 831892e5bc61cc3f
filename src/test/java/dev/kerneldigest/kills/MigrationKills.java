package dev.kerneldigest.kills;

import dev.kerneldigest.testing.KillableBot;
import dev.kerneldigest.testing.OldDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Kills a bot of its own while it brings an old database to this version. For one thread. */
final class MigrationKills {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Versions of the tables that a run may begin with. */
    private static final int OLDEST = 1;

    private static final int NEWEST = 9;

    /** How long after the first step, in milliseconds: all of them take about that long. */
    private static final int LONGEST = 120;

    private final Path folder;
    private final Function<Path, KillableBot> bots;
    private final Random random;
    private int made;

    MigrationKills(Path folder, Function<Path, KillableBot> bots, Random random) {
        this.folder = folder;
        this.bots = bots;
        this.random = random;
    }

    /** Whether it was killed on the way; throws when it does not start again afterwards. */
    boolean kill() throws IOException, InterruptedException {
        made++;
        Path place = Files.createDirectories(folder.resolve("migration-" + made));
        try (KillableBot bot = bots.apply(place)) {
            OldDatabase.make(bot.database(), random.nextInt(OLDEST, NEWEST));
            bot.start();
            boolean reached = bot.awaitLine("Migrating schema", PATIENCE);
            boolean _ = new CountDownLatch(1).await(random.nextInt(LONGEST), TimeUnit.MILLISECONDS);
            bot.kill();
            bot.start();
            if (!bot.awaitReady(PATIENCE)) {
                throw new IllegalStateException("killed while migrating, it does not start again");
            }
            return reached;
        }
    }
}
