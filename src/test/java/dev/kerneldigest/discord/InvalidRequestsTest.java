package dev.kerneldigest.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.delivery.Line;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.testing.SettableClock;
import dev.kerneldigest.testing.discord.Fault;
import dev.kerneldigest.testing.discord.Faults;
import dev.kerneldigest.testing.discord.TestDiscord;
import dev.kerneldigest.testing.discord.TestGuild;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The bot stays far from the 10,000 refused requests that Discord bans an address for. */
@Timeout(90)
final class InvalidRequestsTest {
    private static final int CHANNELS = 2_500;

    /** What the courier has on its way at once. */
    private static final int BATCH = 200;

    private final SettableClock clock = SettableClock.at("2026-11-20T08:00:00Z");
    private final TestDiscord discord = TestDiscord.start();
    private final TestGuild guild = discord.guild("kernel people");
    private final DiscordBot bot =
            new DiscordBot(Bots.settings(discord), List.of(), List.of(), Thread::sleep, clock);
    private final PostOffice office =
            new PostOffice(clock, bot.messenger(new Pacer(50, clock, _ -> {})), bot::line);

    @BeforeEach
    void connect() throws Exception {
        bot.start();
        assertThat(discord.awaitShards(1)).isTrue();
    }

    @AfterEach
    void disconnect() {
        bot.close();
        office.close();
        discord.close();
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void thousandsOfForbiddenChannelsEndSendingLongBeforeTheBan() {
        List<Subscription> subscriptions =
                IntStream.range(0, CHANNELS)
                        .mapToObj(number -> office.owe(guild.channel("news-" + number), "first"))
                        .toList();
        discord.faults().always(Faults.CREATE_MESSAGE, new Fault.Status(403, 50013));

        assertThat(office.deliver()).isBetween(InvalidRequests.MOST, InvalidRequests.MOST + BATCH);
        assertThat(bot.invalidRequests())
                .isBetween(InvalidRequests.MOST, InvalidRequests.MOST + BATCH);
        assertThat(bot.line())
                .isInstanceOfSatisfying(
                        Line.Waiting.class,
                        line -> assertThat(line.reason()).contains("before it is banned"));
        clock.advance(InvalidRequests.WINDOW.minusSeconds(1));
        assertThat(office.deliver()).isZero();

        clock.advance(Duration.ofSeconds(1));
        assertThat(bot.line()).isEqualTo(new Line.Open());
        assertThat(office.deliver()).isBetween(InvalidRequests.MOST, InvalidRequests.MOST + BATCH);
        clock.advance(InvalidRequests.WINDOW);
        int _ = office.deliver();
        assertThat(office.deliver()).as("the dead wait an hour").isZero();

        assertThat(discord.requests().answered(403)).isEqualTo(CHANNELS);
        assertThat(subscriptions).allMatch(one -> office.pause(one.id()).isPresent());
        assertThat(office.outbox.backlog())
                .satisfies(backlog -> {
                    assertThat(backlog.pending()).isEqualTo(CHANNELS);
                    assertThat(backlog.givenUp()).isZero();
                });
    }

    @Test
    void whatDiscordDoesNotCountIsNotCounted() {
        discord.faults().next(1, Faults.CREATE_MESSAGE, new Fault.TooMany(0, "shared"));
        discord.faults().next(1, Faults.CREATE_MESSAGE, new Fault.Status(500, 0));
        discord.faults().next(1, Faults.CREATE_MESSAGE, new Fault.Status(404, 0));
        Subscription _ = office.owe(guild.channel("news"), "first");
        office.deliverAll();
        assertThat(bot.invalidRequests()).isZero();

        discord.faults().next(1, Faults.CREATE_MESSAGE, new Fault.TooMany(0, "user"));
        discord.faults().next(1, Faults.CREATE_MESSAGE, new Fault.TooMany(0, "global"));
        discord.faults().next(1, Faults.CREATE_MESSAGE, new Fault.Status(403, 0));
        Subscription _ = office.owe(guild.channel("news"), "second");
        int _ = office.deliver();
        assertThat(bot.invalidRequests()).isEqualTo(3);
        clock.advance(InvalidRequests.WINDOW);
        assertThat(bot.invalidRequests()).isZero();
    }
}
