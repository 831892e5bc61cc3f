package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.testing.Chronicle;
import dev.kerneldigest.testing.Nodes;
import dev.kerneldigest.testing.TestDatabases;
import dev.kerneldigest.testing.TestFeedServer;
import dev.kerneldigest.testing.Turnstile;
import dev.kerneldigest.testing.discord.Faults;
import dev.kerneldigest.testing.discord.Freeze;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import dev.kerneldigest.testing.discord.TestGuild;
import dev.kerneldigest.testing.discord.TestMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three processes on one PostgreSQL, each with a shard. Kills and freezes by the hundred are those
 * of {@link dev.kerneldigest.kills.NodeKillRounds}.
 */
final class SeveralNodesTest {
    private static final int NODES = 3;

    /** Twice what a takeover takes at most: other work on the machine is not what is tested. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Pattern REPORT = Pattern.compile("report (\\d+) ");
    private static final List<String> FEEDS = List.of("/a", "/b", "/c");

    @TempDir private Path folder;

    private final TestFeedServer server = TestFeedServer.start();
    private final TestDiscord discord = TestDiscord.start(NODES);
    private final List<TestGuild> guilds =
            IntStream.range(0, NODES)
                    .mapToObj(shard -> discord.guild("Penguins of shard " + shard, shard))
                    .toList();
    private final List<Chronicle> feeds =
            List.of(
                    new Chronicle("a.example"),
                    new Chronicle("b.example"),
                    new Chronicle("c.example"));
    private final List<Turnstile> turnstiles = new ArrayList<>();
    private Nodes nodes;
    private int told;

    @BeforeEach
    void settle() {
        for (int feed = 0; feed < FEEDS.size(); feed++) {
            Turnstile turnstile = new Turnstile();
            turnstiles.add(turnstile);
            server.on(
                    FEEDS.get(feed),
                    turnstile.around(feeds.get(feed).answer(), Duration.ofMillis(30)));
        }
        nodes = new Nodes(NODES, folder, TestDatabases.postgres(), discord, settings());
    }

    private Map<String, String> settings() {
        StringBuilder sources = new StringBuilder("sources:\n");
        for (String feed : FEEDS) {
            sources.append(
                    """
                      - id: feed-%s
                        name: Feed %s
                        kind: feed
                        url: %s
                        every: 1s
                        adapt: false
                    """
                            .formatted(feed.substring(1), feed, server.url(feed)));
        }
        return Map.of(
                "sources.yaml",
                sources.toString(),
                "kernel-digest.yaml",
                """
                polling:
                  spacing: 0s
                delivery:
                  per-second: 13
                search:
                  index: memory
                """);
    }

    @AfterEach
    void close() {
        nodes.close();
        discord.close();
        server.close();
    }

    @DisplayName("several nodes lose and double nothing when one is killed and one frozen")
    @Test
    void ofOneKilledAndOneFrozenTheThirdTakesOverAll() throws Exception {
        assertThat(nodes.start(PATIENCE)).isTrue();
        List<TestChannel> sched = subscribe("sched");
        List<TestChannel> bpf = subscribe("bpf");
        TestChannel digest = digest("net");
        tell(2, "networking");
        tell(0, "scheduler");
        tell(1, "eBPF");
        assertThat(awaitAll(sched, "report 2 ") && awaitAll(bpf, "report 3 ")).isTrue();

        String frozen = haltWhileItSends(0, "scheduler", false);
        String killed = haltWhileItSends(1, "eBPF", true);
        assertThat(killed).isNotEqualTo(frozen);
        tell(0, "scheduler");
        tell(1, "eBPF");
        assertThat(awaitAll(sched, "report 6 ")).isTrue();
        assertThat(awaitAll(bpf, "report 7 ")).isTrue();

        nodes.node(frozen).thaw();
        nodes.node(killed).start();
        assertThat(nodes.node(killed).awaitReady(PATIENCE)).isTrue();
        guilds.forEach(this::ask);
        tell(0, "scheduler");
        tell(1, "eBPF");
        assertThat(awaitAll(sched, "report 8 ") && awaitAll(bpf, "report 9 ")).isTrue();
        assertThat(sched).allSatisfy(channel -> expect(channel, 2, 4, 6, 8));
        assertThat(bpf).allSatisfy(channel -> expect(channel, 3, 5, 7, 9));
        assertThat(digest.awaitMessages(1)).isTrue();
        expect(digest, 1);
        assertThat(turnstiles).extracting(Turnstile::most).containsOnly(1);
        assertThat(discord.violations()).isEmpty();
    }

    /** Kills or freezes whoever Discord has given no answer yet to a message. */
    private String haltWhileItSends(int feed, String word, boolean kill) {
        try (Freeze held = discord.faults().freeze(Faults.CREATE_MESSAGE)) {
            tell(feed, word);
            assertThat(held.awaitArrival(PATIENCE)).isTrue();
            if (kill) {
                nodes.node(held.caller()).kill();
            } else {
                nodes.node(held.caller()).freeze();
            }
            return held.caller();
        } finally {
            discord.faults().clear();
        }
    }

    private void tell(int feed, String word) {
        told++;
        feeds.get(feed).tell(told, "A report %d on the %s".formatted(told, word), "Words.");
    }

    private static boolean awaitAll(List<TestChannel> channels, String text)
            throws InterruptedException {
        for (TestChannel channel : channels) {
            if (!channel.awaitText(text, PATIENCE)) {
                return false;
            }
        }
        return true;
    }

    /** Each once, and message by message in order: what waited may come in one. */
    private static void expect(TestChannel channel, Integer... reports) {
        assertThat(
                        channel.messages().stream()
                                .map(TestMessage::text)
                                .flatMap(text ->
                                        REPORT.matcher(text)
                                                .results()
                                                .map(found -> Integer.valueOf(found.group(1)))
                                                .sorted()))
                .containsExactly(reports);
    }

    private List<TestChannel> subscribe(String topic) {
        return guilds.stream()
                .map(guild -> subscribe(guild, topic, topic, Map.of("when", "instant")))
                .toList();
    }

    /** One that is due in the next minute. */
    private TestChannel digest(String topic) {
        Instant due = Instant.now().plusSeconds(12).truncatedTo(ChronoUnit.MINUTES).plusSeconds(60);
        String at = TIME.format(due.atZone(ZoneOffset.UTC));
        return subscribe(guilds.getFirst(), "digest", topic, Map.of("when", "daily", "at", at));
    }

    private TestChannel subscribe(
            TestGuild guild, String channel, String topic, Map<String, Object> more) {
        Map<String, Object> options = new HashMap<>(more);
        options.put("topic", topic);
        options.put("channel", guild.channel(channel));
        String answer =
                discord.slash(guild.channel("general"), guild.admin("ada"), "subscribe", options)
                        .text();
        assertThat(answer).startsWith("Subscribed");
        return guild.channel(channel);
    }

    /** Its node is there. */
    private void ask(TestGuild guild) {
        String answer =
                discord.slash(
                                guild.channel("general"),
                                guild.admin("ada"),
                                "subscriptions",
                                Map.of())
                        .text();
        assertThat(answer).contains("#" + guild.channel("sched").id());
    }
}
