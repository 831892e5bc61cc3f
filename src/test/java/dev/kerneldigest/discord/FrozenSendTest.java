package dev.kerneldigest.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.testing.SettableClock;
import dev.kerneldigest.testing.discord.Faults;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node that stands still for longer than its claim lasts, while a message waits its turn. */
final class FrozenSendTest {
    private final SettableClock clock = SettableClock.at("2026-11-20T08:00:00Z");
    private final TestDiscord discord = TestDiscord.start();
    private final DiscordBot bot = Bots.unstarted(discord, List.of());
    private final AtomicBoolean frozen = new AtomicBoolean(true);
    private final Pacer pacer = new Pacer(50, clock, this::rest);
    private final PostOffice office = new PostOffice(clock, bot.messenger(pacer), bot::line);

    private void rest(Duration time) {
        clock.advance(frozen.getAndSet(false) ? Duration.ofMinutes(10) : time);
    }

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
    }

    @Test
    void whatItsClaimIsOverForIsNotSentByItAnyMore() throws Exception {
        TestChannel channel = discord.guild("kernel people").channel("news");
        office.owe(channel, "the news");
        pacer.await();
        assertThat(office.deliver()).isEqualTo(1);
        assertThat(frozen).isFalse();
        assertThat(discord.requests().count(Faults.CREATE_MESSAGE)).isZero();
        office.deliverAll();
        assertThat(channel.messages()).hasSize(1);
    }
}
