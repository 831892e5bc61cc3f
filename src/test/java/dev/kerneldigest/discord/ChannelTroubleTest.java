package dev.kerneldigest.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.delivery.TroubleWatch;
import dev.kerneldigest.discord.command.HelpCommand;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.testing.discord.Fault;
import dev.kerneldigest.testing.discord.Faults;
import dev.kerneldigest.testing.discord.Permissions;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import dev.kerneldigest.testing.discord.TestGuild;
import dev.kerneldigest.testing.discord.TestMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A channel is closed, deleted or away, from the outbox to Discord and back. */
@Timeout(90)
final class ChannelTroubleTest {
    private static final int HOURS = 5;

    private final TestDiscord discord = TestDiscord.start();
    private final TestGuild guild = discord.guild("kernel people");
    private final TestGuild suffering = discord.guild("suffering");
    private final TestChannel away = suffering.channel("news");
    private final TestChannel deleted = guild.channel("deleted");
    private final TestChannel closed = guild.channel("closed");
    private DiscordBot bot;
    private PostOffice office;

    @BeforeEach
    void connect() throws Exception {
        bot = Bots.started(discord, List.of(new HelpCommand(List.of())));
        office = new PostOffice(bot.messenger(Bots.pacer()), bot::line);
    }

    @AfterEach
    void disconnect() {
        bot.close();
        office.close();
        discord.close();
        assertThat(discord.violations()).isEmpty();
    }

    /** What Discord told before an answer is known after it: the gateway keeps the order. */
    private void hearAll() {
        assertThat(
                        discord.slash(
                                        guild.channel("general"),
                                        guild.member("bo"),
                                        "help",
                                        Map.of())
                                .text())
                .isNotBlank();
    }

    private void pass(int hours) {
        for (int hour = 0; hour < hours; hour++) {
            int _ = office.deliver();
            office.clock.advance(Duration.ofHours(1));
        }
    }

    private static List<String> read(TestChannel channel) {
        return channel.messages().stream().map(TestMessage::text).toList();
    }

    @DisplayName("A8: a channel lost or closed pauses its subscription, one that is back is served")
    @Test
    void whatIsLostIsPausedAndToldOnceAndWhatIsBackIsServed() {
        Subscription kept = office.owe(away, "for the suffering");
        suffering.outage();
        discord.faults().always(Faults.CREATE_MESSAGE, new Fault.Status(500, 0));
        hearAll();
        pass(1);
        assertThat(office.pause(kept.id())).as("an outage pauses nothing").isEmpty();
        discord.faults().clear();
        suffering.invite();
        hearAll();
        pass(1);
        assertThat(read(away)).containsExactly("for the suffering");
        assertThat(office.notices).isEmpty();

        Subscription lost = office.owe(deleted, "for nobody");
        Subscription waits = office.owe(closed, "for the patient");
        deleted.delete();
        closed.deny(Permissions.SEND_MESSAGES);
        hearAll();
        pass(HOURS);
        assertThat(office.pause(lost.id())).hasValue("the channel was deleted");
        assertThat(office.pause(waits.id()))
                .hasValueSatisfying(reason -> assertThat(reason).contains("Send Messages"));
        assertThat(office.notices).as("one notice each").hasSize(2);

        TroubleWatch watch =
                new TroubleWatch(office.subscriptions, bot.access(), _ -> office.deliver());
        assertThat(watch.look()).isZero();
        closed.deny(0);
        hearAll();
        assertThat(watch.look()).isEqualTo(1);
        pass(1);
        assertThat(read(closed)).containsExactly("for the patient");
        assertThat(office.pause(waits.id())).isEmpty();
        assertThat(office.notices).hasSize(2);
        assertThat(office.subscriptions.all())
                .extracting(Subscription::id)
                .containsExactlyInAnyOrder(kept.id(), lost.id(), waits.id());
    }
}
