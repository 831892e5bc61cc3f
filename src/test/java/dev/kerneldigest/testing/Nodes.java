package dev.kerneldigest.testing;

import dev.kerneldigest.testing.discord.TestDiscord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Several bots, processes of their own, on one database and one Discord, each with a shard of its
 * own. What one asks bears its name: {@code node-0} runs shard 0, and so on. For one thread.
 */
public final class Nodes implements AutoCloseable {
    private final Map<String, KillableBot> bots = new LinkedHashMap<>();

    /**
     * Puts bots into folders below an empty one; they are not started.
     *
     * @param settings the files of their configuration by name
     */
    public Nodes(
            int count,
            Path folder,
            TestDatabase database,
            TestDiscord discord,
            Map<String, String> settings) {
        for (int shard = 0; shard < count; shard++) {
            String name = name(shard);
            Map<String, String> variables =
                    Map.of(
                            "DISCORD_API_URL", discord.restUrl(name).toString(),
                            "DISCORD_SHARDS", "%d-%d/%d".formatted(shard, shard, count),
                            "KERNEL_DIGEST_DB", database.url(),
                            "KERNEL_DIGEST_DB_USER", database.user(),
                            "KERNEL_DIGEST_DB_PASSWORD", database.password());
            bots.put(name, new KillableBot(made(folder, name), discord, settings, variables));
        }
    }

    private static Path made(Path folder, String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException("no folder for a node", failure);
        }
    }

    /** What the node is called that runs this shard. */
    public static String name(int shard) {
        return "node-" + shard;
    }

    public List<String> names() {
        return List.copyOf(bots.keySet());
    }

    public KillableBot node(String name) {
        return Optional.ofNullable(bots.get(name)).orElseThrow();
    }

    /** SIGKILL for one of them. */
    public void kill(String name) {
        node(name).kill();
    }

    /** Starts all at the same moment, and waits until all hear commands; false in vain. */
    public boolean start(Duration patience) throws InterruptedException {
        bots.values().forEach(KillableBot::start);
        for (KillableBot bot : bots.values()) {
            if (!bot.awaitReady(patience)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        bots.values().forEach(KillableBot::close);
    }
}
