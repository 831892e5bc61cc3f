package dev.kerneldigest.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kerneldigest.discord.DiscordSettings.ShardRange;
import dev.kerneldigest.discord.command.HelpCommand;
import dev.kerneldigest.discord.command.SlashCommand;
import dev.kerneldigest.testing.discord.Fault;
import dev.kerneldigest.testing.discord.Faults;
import dev.kerneldigest.testing.discord.TestDiscord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How the bot starts, stays and ends, with the real JDA client against the test Discord. */
@Timeout(90)
final class DiscordBotTest {
    private static final String REGISTER = "PUT /applications/{application_id}/commands";
    private static final List<SlashCommand> COMMANDS = List.of(new HelpCommand(List.of()));

    private TestDiscord discord = TestDiscord.start();

    @AfterEach
    void stop() {
        discord.close();
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void aWrongTokenIsToldAtOnce() {
        DiscordSettings wrong =
                new DiscordSettings(
                        "wrong",
                        Optional.of(discord.restUrl()),
                        Optional.empty(),
                        Optional.empty());
        try (DiscordBot bot =
                new DiscordBot(
                        wrong,
                        List.of(),
                        _ -> {
                            throw new AssertionError("a wrong token is not waited for");
                        })) {
            assertThatThrownBy(bot::start)
                    .isInstanceOf(TokenRefusedException.class)
                    .hasMessageContaining("refuses the token")
                    .hasMessageNotContaining("wrong");
        }
    }

    @Test
    void aDiscordThatIsDownIsWaitedForWithGrowingPauses() throws Exception {
        discord.faults().always(Faults.EVERY_ROUTE, new Fault.Status(500, 0));
        List<Duration> pauses = new ArrayList<>();
        try (DiscordBot bot =
                new DiscordBot(
                        Bots.settings(discord),
                        COMMANDS,
                        length -> {
                            pauses.add(length);
                            if (pauses.size() == 3) {
                                discord.faults().clear();
                            }
                        })) {
            bot.start();
            assertThat(discord.awaitCommands(1, Duration.ofSeconds(30))).isTrue();
            assertThat(bot.isConnected()).isTrue();
        }
        assertThat(pauses)
                .containsExactly(
                        Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void waitingForDiscordCanBeInterrupted() {
        discord.faults().always(Faults.EVERY_ROUTE, new Fault.Status(500, 0));
        try (DiscordBot bot =
                new DiscordBot(
                        Bots.settings(discord),
                        List.of(),
                        _ -> {
                            throw new InterruptedException();
                        })) {
            assertThatThrownBy(bot::start).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void commandsAreRegisteredOnceAndNotAgainWhenUnchanged() throws Exception {
        try (DiscordBot _ = Bots.started(discord, COMMANDS)) {
            assertThat(discord.requests().await(REGISTER, 1)).isTrue();
        }
        assertThat(discord.requests().count(REGISTER)).isEqualTo(1);

        try (DiscordBot _ = Bots.started(discord, COMMANDS)) {
            assertThat(discord.requests().await("GET /applications/{application_id}/commands", 2))
                    .isTrue();
        }
        assertThat(discord.requests().count(REGISTER)).isEqualTo(1);
        assertThat(discord.commands()).containsExactly("help");
    }

    @Test
    void commandsThatDiscordDidNotTakeAreOfferedAgain() throws Exception {
        discord.faults().next(2, REGISTER, new Fault.Status(500, 0));
        List<Duration> pauses = new ArrayList<>();
        try (DiscordBot bot = new DiscordBot(Bots.settings(discord), COMMANDS, pauses::add)) {
            bot.start();
            assertThat(discord.awaitCommands(1, Duration.ofSeconds(30))).isTrue();
        }
        assertThat(pauses).hasSize(2);
    }

    @Test
    void waitingForDiscordLeavesNoThreadsBehind() {
        discord.faults().always(Faults.EVERY_ROUTE, new Fault.Status(500, 0));
        DiscordSettings sharded =
                new DiscordSettings(
                        discord.token(),
                        Optional.of(discord.restUrl()),
                        Optional.empty(),
                        Optional.of(new ShardRange(0, 0, 77)));
        Set<Thread> others = clientThreads();
        List<Set<Thread>> running = new ArrayList<>();
        try (DiscordBot bot =
                new DiscordBot(
                        sharded,
                        List.of(),
                        _ -> {
                            Set<Thread> own = clientThreads();
                            own.removeAll(others);
                            running.add(own);
                            if (running.size() == 6) {
                                throw new InterruptedException();
                            }
                        })) {
            assertThatThrownBy(bot::start).isInstanceOf(InterruptedException.class);
        }
        assertThat(running).anySatisfy(threads -> assertThat(threads).isNotEmpty());
        for (Thread left : running.getLast()) {
            assertThat(ends(left)).as(left.getName()).isTrue();
        }
    }

    private static Set<Thread> clientThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("JDA "))
                .collect(Collectors.toSet());
    }

    private static boolean ends(Thread thread) {
        try {
            return thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void aBotClosedWhileItWaitsForDiscordGivesUp() throws Exception {
        discord.faults().always(Faults.EVERY_ROUTE, new Fault.Status(500, 0));
        List<DiscordBot> bots = new ArrayList<>();
        DiscordBot bot =
                new DiscordBot(
                        Bots.settings(discord), COMMANDS, _ -> bots.forEach(DiscordBot::close));
        bots.add(bot);
        bot.start();
        assertThat(bot.isConnected()).isFalse();
    }

    @Test
    void aLostGatewayIsDialledAgainAtTheSameAddress() throws Exception {
        try (DiscordBot bot = Bots.started(discord, COMMANDS)) {
            discord.refuseGateway(true);
            discord.dropGateway();
            assertThat(discord.awaitShards(0)).isTrue();
            discord.refuseGateway(false);
            assertThat(discord.awaitShards(1)).isTrue();
            assertThat(bot.messenger(Bots.pacer())).isNotNull();
        }
    }

    @Test
    void onlyTheShardsAskedForAreRun() throws Exception {
        discord.close();
        discord = TestDiscord.start(4);
        DiscordSettings two =
                new DiscordSettings(
                        discord.token(),
                        Optional.of(discord.restUrl()),
                        Optional.of(discord.gatewayUrl()),
                        Optional.of(new ShardRange(2, 3, 4)));
        try (DiscordBot bot = new DiscordBot(two, COMMANDS, Thread::sleep)) {
            bot.start();
            assertThat(discord.awaitShards(2)).isTrue();
            assertThat(discord.gatewayCounts().identifies()).isEqualTo(2);
        }
    }

    @Test
    void itEndsInTenSeconds() throws Exception {
        DiscordBot bot = Bots.started(discord, COMMANDS);
        long start = System.nanoTime();
        bot.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(bot.isConnected()).isFalse();
        assertThat(discord.awaitShards(0)).isTrue();
    }

    @Test
    void theTokenIsNeverPrinted() {
        assertThat(Bots.settings(discord).toString()).doesNotContain(discord.token());
    }

    @Test
    void shardsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new ShardRange(2, 8, 8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2-8/8");
    }
}
