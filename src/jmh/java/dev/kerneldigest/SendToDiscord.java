package dev.kerneldigest;

import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.store.Database;
import dev.kerneldigest.store.SqlSubscriptions;
import dev.kerneldigest.subscription.Subscriptions;
import dev.kerneldigest.testing.Chronicle;
import dev.kerneldigest.testing.TestDatabase;
import dev.kerneldigest.testing.TestFeedServer;
import dev.kerneldigest.testing.discord.Faults;
import dev.kerneldigest.testing.discord.RequestLog;
import dev.kerneldigest.testing.discord.TestDiscord;
import java.time.Duration;
import java.util.function.Predicate;

/** The running bot tells a story to many servers of a test Discord. */
final class SendToDiscord {
    private static final int TOO_MANY = 429;
    private static final int OK = 200;

    /** Half the least that is to be expected. */
    private static final int LEAST_A_SECOND = 10;

    private static final Duration LOOK = Duration.ofMillis(20);

    private SendToDiscord() {}

    /**
     * What it took.
     *
     * @param seconds from the first message that arrived to the last
     * @param tooMany answers of 429: the test Discord has no other limit than that over all routes
     */
    record Figures(double seconds, long tooMany) {}

    /** Tells one story to so many servers, each in one channel. */
    static Figures measure(int servers, int pace) throws Exception {
        Chronicle chronicle = new Chronicle();
        try (Scratch scratch = Scratch.make();
                TestFeedServer feeds =
                        TestFeedServer.forgetful().on("/lwn", chronicle.answer());
                TestDiscord discord = Servers.discord(servers)) {
            TestDatabase database = new TestDatabase(scratch.database(), "sa", StagedBot.PASSWORD);
            Configuration configuration =
                    StagedBot.configuration(
                            scratch.folder(),
                            discord,
                            database,
                            Chronicle.settings(feeds.url("/lwn")).getOrDefault("sources.yaml", ""),
                            "search: {index: memory}\ndelivery: {per-second: %d}\n"
                                    .formatted(pace));
            subscribe(database, discord, servers);
            try (Bot _ = StagedBot.started(discord, configuration)) {
                boolean _ = chronicle.awaitPolls(2);
                chronicle.tell(990031, "Folios for the scheduler", "A scheduler of folios.");
                return await(discord.requests(), servers);
            }
        }
    }

    private static void subscribe(TestDatabase access, TestDiscord discord, int servers) {
        try (Database database = access.open()) {
            Subscriptions subscriptions = new SqlSubscriptions(database);
            Servers.guilds(discord, servers)
                    .forEach(guild -> Servers.wantAll(subscriptions, guild));
        }
    }

    private static Figures await(RequestLog requests, int messages) throws InterruptedException {
        boolean _ = requests.await(Faults.CREATE_MESSAGE, 1);
        long first = System.nanoTime();
        long end = first + Duration.ofSeconds(30 + messages / LEAST_A_SECOND).toNanos();
        while (count(requests, status -> status == OK) < messages) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "only %d messages arrived"
                                .formatted(count(requests, status -> status == OK)));
            }
            Thread.sleep(LOOK);
        }
        double seconds = (System.nanoTime() - first) / 1e9;
        return new Figures(seconds, count(requests, status -> status == TOO_MANY));
    }

    private static long count(RequestLog requests, Predicate<Integer> status) {
        return requests.entries().stream()
                .filter(entry -> entry.route().equals(Faults.CREATE_MESSAGE))
                .filter(entry -> status.test(entry.status()))
                .count();
    }
}
