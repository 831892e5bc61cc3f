package dev.kerneldigest;

import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.store.SqlSubscriptions;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Subscriptions;
import dev.kerneldigest.testing.discord.TestDiscord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How long {@code run} takes from its start until it is ready, and what memory it needs when
 * nothing happens: the jar as a process at a test Discord, with 50 sources that are not due, an
 * archive of items, and servers of three subscriptions each. The first start of a database, which
 * hangs its bells and builds its index, does not count; each of the others is on a copy of it.
 */
public final class StartBench {
    private static final int SOURCES = 50;

    private final Path jar;
    private final int repeats;
    private final Duration quiet;
    private final List<Flags> settings;

    private record Start(double ready, double commands, double cpu) {}

    private record Memory(long quiet, Object collected) {}

    private StartBench(Path jar, int repeats, Duration quiet, List<Flags> settings) {
        this.jar = jar;
        this.repeats = repeats;
        this.quiet = quiet;
        this.settings = settings;
    }

    /**
     * Runs it.
     *
     * @param arguments the jar, numbers of servers with commas, how many items, how many repeats,
     *     seconds of quiet, flags
     */
    public static void main(String[] arguments) throws Exception {
        StartBench bench =
                new StartBench(
                        Path.of(arguments[0]).toAbsolutePath(),
                        Integer.parseInt(arguments[3]),
                        Duration.ofSeconds(Long.parseLong(arguments[4])),
                        Flags.all(arguments[5]));
        int items = Integer.parseInt(arguments[2]);
        Table table =
                new Table(
                        "servers",
                        "flags",
                        "ready, s",
                        "hears commands, s",
                        "CPU s until then",
                        "RSS MiB after %d s".formatted(bench.quiet.toSeconds()),
                        "RSS MiB after a collection");
        for (String servers : arguments[1].split(",", -1)) {
            bench.measure(table, Integer.parseInt(servers.strip()), items);
        }
        System.exit(0);
    }

    private void measure(Table table, int servers, int items) throws Exception {
        try (TestDiscord discord = Servers.discord(servers);
                Scratch state = Scratch.make()) {
            fill(state, discord, servers, items);
            try (BotProcess first = start(settings.getFirst(), state, discord)) {
                first.awaitReady();
                first.awaitCommands();
            }
            for (Flags flags : settings) {
                row(table, servers, flags, state, discord);
            }
        }
    }

    private static void fill(Scratch state, TestDiscord discord, int servers, int items)
            throws IOException {
        state.sources(
                IntStream.range(0, SOURCES)
                        .mapToObj("http://127.0.0.1:9/feed/%d"::formatted)
                        .toList());
        Configuration configuration = WarmNewsroom.configuration(state);
        try (Newsroom newsroom = Newsroom.open(configuration)) {
            new SampleItems(newsroom.matcher()).fill(newsroom, items);
            for (Source source : Sources.enabled(configuration.sources())) {
                newsroom.states()
                        .save(SampleItems.resting(source, Instant.now()), List.of(), List.of());
            }
            Subscriptions subscriptions = new SqlSubscriptions(newsroom.database());
            Interest memory = new Interest.Topics(Set.of(new TopicId("mm")));
            Servers.guilds(discord, servers)
                    .forEach(guild -> Servers.wantThree(subscriptions, guild, memory));
        }
    }

    private void row(
            Table table, int servers, Flags flags, Scratch state, TestDiscord discord)
            throws IOException, InterruptedException {
        List<Start> starts = new ArrayList<>();
        Memory memory = new Memory(0, Table.UNKNOWN);
        for (int repeat = 1; repeat <= repeats; repeat++) {
            try (Scratch copy = state.copy();
                    BotProcess bot = start(flags, copy, discord)) {
                starts.add(
                        new Start(
                                bot.awaitReady(), bot.awaitCommands(), bot.figures().cpu()));
                if (repeat == repeats) {
                    boolean _ = discord.awaitShards(Servers.shards(servers));
                    memory = idle(bot);
                }
            }
        }
        table.row(
                servers,
                flags.name(),
                median(starts, Start::ready),
                median(starts, Start::commands),
                median(starts, Start::cpu),
                memory.quiet(),
                memory.collected());
    }

    /** Its index is in the folder too, which has another name each time. */
    private BotProcess start(Flags flags, Scratch scratch, TestDiscord discord)
            throws IOException {
        Files.writeString(
                scratch.folder().resolve("kernel-digest.yaml"),
                "search: {index: \"%s\"}\n".formatted(scratch.folder().resolve("index")));
        return BotProcess.start(new ProgramLine(jar, flags), scratch, discord);
    }

    private Memory idle(BotProcess bot) throws IOException, InterruptedException {
        Thread.sleep(quiet);
        long resident = bot.figures().resident();
        return bot.collect()
                ? new Memory(resident, bot.figures().resident())
                : new Memory(resident, Table.UNKNOWN);
    }

    private static double median(List<Start> starts, ToDoubleFunction<Start> figure) {
        return Table.median(starts.stream().map(figure::applyAsDouble).toList());
    }
}
