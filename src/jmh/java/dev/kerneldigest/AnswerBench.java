package dev.kerneldigest;

import dev.kerneldigest.cli.DemoFeeds;
import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.testing.TestDatabases;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import dev.kerneldigest.testing.discord.TestInteraction;
import dev.kerneldigest.testing.discord.TestUser;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long commands take on an archive of many items: the real bot, H2 in memory, the real JDA
 * client against the test Discord on this machine. Prints the median and the 99th percentile of
 * the time until a command is acknowledged, and until it is answered.
 */
public final class AnswerBench {
    private static final int WARM_UP = 10;

    /** Look-ups as people type them; of completions, the option that is typed comes first. */
    private static final List<Ask> ASKS =
            List.of(
                    ask("news"),
                    ask("news", "topic", "mm", "since", "30d"),
                    ask("news", "query", "page cache \"memory tiering\""),
                    ask("news", "query", "bechmark folio", "kind", "article", "source", "lwn"),
                    ask("story", "id", "5"),
                    ask("why", "id", "5"),
                    ask("free"),
                    ask("kernel latest"),
                    ask("kernel version", "version", "6.8.0-45-generic"),
                    ask("kernel series", "series", "6.12"),
                    ask("kernel cycle"),
                    ask("security", "package", "openssl", "since", "30d"),
                    ask("topics", "query", "memory"),
                    ask("digest", "period", "week"),
                    ask("status"),
                    ask("help"));

    private static final List<Ask> TYPED =
            List.of(
                    ask("news", "topic", "mem"),
                    ask("news", "source", "l"),
                    ask("story", "id", "mem"),
                    ask("kernel series", "series", "6"),
                    ask("kernel version", "version", "6.1"),
                    ask("security", "package", "open"));

    private record Ask(String command, Map<String, Object> options) {
        @Override
        public String toString() {
            return "/" + command + " " + options;
        }
    }

    private record Times(List<Duration> acknowledged, List<Duration> answered) {}

    private AnswerBench() {}

    private static Ask ask(String command, Object... options) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (int index = 0; index < options.length; index += 2) {
            given.put((String) options[index], options[index + 1]);
        }
        return new Ask(command, given);
    }

    /**
     * Runs it.
     *
     * @param arguments how many items, and how often each command is asked
     */
    public static void main(String[] arguments) throws Exception {
        int items = Integer.parseInt(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        try (DemoFeeds feeds = DemoFeeds.start(Instant.now());
                TestDiscord discord = TestDiscord.start()) {
            Configuration configuration =
                    StagedBot.configuration(
                            Files.createTempDirectory("answer-bench"),
                            discord,
                            TestDatabases.h2(),
                            feeds.sources());
            try (Newsroom newsroom = Newsroom.open(configuration)) {
                newsroom.round().run(feeds.sources(), _ -> {});
                ManyItems.store(newsroom, items);
                long last = newsroom.archive().find(NewsQuery.newest(1)).getFirst().id();
                System.out.printf("%,d items are stored%n", last);
            }
            try (Bot _ = StagedBot.started(discord, configuration)) {
                awaitIndex(discord);
                System.out.printf("%d times each%n", rounds);
                measure(discord, rounds);
            }
        }
        System.exit(0);
    }

    /** The first search waits until the index has caught up, which is another thing to measure. */
    private static void awaitIndex(TestDiscord discord) {
        TestChannel channel = discord.guild("Penguins").channel("kernel");
        Map<String, Object> words = Map.of("query", "folio");
        long start = System.nanoTime();
        discord.slash(channel, channel.guild().member("ada"), "news", words).answer();
        System.out.printf("searchable after %.1f s%n", (System.nanoTime() - start) / 1e9);
    }

    private static void measure(TestDiscord discord, int rounds) {
        TestChannel channel = discord.guild("Penguins").channel("kernel");
        TestUser user = channel.guild().member("linus");
        Times all = new Times(new ArrayList<>(), new ArrayList<>());
        for (Ask ask : ASKS) {
            Times times = new Times(new ArrayList<>(), new ArrayList<>());
            for (int round = 0; round < WARM_UP + rounds; round++) {
                long start = System.nanoTime();
                TestInteraction asked =
                        discord.slash(channel, user, ask.command(), ask.options());
                asked.answer();
                if (round >= WARM_UP) {
                    times.answered().add(Duration.ofNanos(System.nanoTime() - start));
                    times.acknowledged().add(asked.acknowledgedAfter());
                }
            }
            print(ask.toString(), times);
            all.answered().addAll(times.answered());
            all.acknowledged().addAll(times.acknowledged());
        }
        print("all commands", all);
        complete(discord, channel, user, rounds);
    }

    private static void complete(
            TestDiscord discord, TestChannel channel, TestUser user, int rounds) {
        List<Duration> all = new ArrayList<>();
        for (Ask ask : TYPED) {
            String option = ask.options().keySet().iterator().next();
            for (int round = 0; round < WARM_UP + rounds; round++) {
                TestInteraction typed =
                        discord.type(channel, user, ask.command(), ask.options(), option);
                if (round >= WARM_UP) {
                    all.add(typed.acknowledgedAfter());
                }
            }
        }
        System.out.printf("%-60s choices after %s%n", "all completions", figures(all));
    }

    private static void print(String what, Times times) {
        System.out.printf(
                "%-60s acknowledged %s, answered %s%n",
                what, figures(times.acknowledged()), figures(times.answered()));
    }

    private static String figures(List<Duration> times) {
        List<Long> sorted = times.stream().map(Duration::toMillis).sorted().toList();
        return "p50 %3d ms, p99 %3d ms"
                .formatted(
                        sorted.get(sorted.size() / 2),
                        sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1));
    }
}
