package dev.kerneldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kerneldigest.delivery.Delivery;
import dev.kerneldigest.delivery.DeliveryId;
import dev.kerneldigest.delivery.SendOutcome;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.discord.DiscordBot;
import dev.kerneldigest.discord.DiscordSettings;
import dev.kerneldigest.discord.Pacer;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.SubscriptionId;
import dev.kerneldigest.testing.discord.Faults;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is printed as the body of a message is what the real client sends. */
final class MessageBodyTest {
    private static final Message MESSAGE =
            new Message(
                    0x2B6CB0,
                    List.of(
                            new Message.Text(
                                    "## Kernel digest \uD83D\uDC27\n-# \"quoted\" \\ <@1>"),
                            new Message.Rule(),
                            new Message.Text("[6.12.30](<https://lwn.net/>) is out"),
                            new Message.Buttons(
                                    List.of(
                                            new Message.Button("why:1", "Why?"),
                                            new Message.Button("more:2", "More")))));

    /** Of the Discord docs; whom an answer pings says nothing, since ours answer nothing. */
    private static final ObjectNode DEFAULTS =
            JsonNodeFactory.instance
                    .objectNode()
                    .put("tts", false)
                    .put("spoiler", false)
                    .put("disabled", false)
                    .put("replied_user", true);

    @Test
    void theBodyIsTheOneThatTheRealClientSends() throws Exception {
        try (TestDiscord discord = TestDiscord.start();
                DiscordBot bot = new DiscordBot(settings(discord), List.of(), Thread::sleep)) {
            TestChannel channel = discord.guild("kernel people").channel("news");
            bot.start();
            assertThat(discord.awaitShards(1)).isTrue();
            Delivery delivery =
                    new Delivery(
                            new DeliveryId(1),
                            new SubscriptionId(1),
                            new ChannelId(channel.id()),
                            MESSAGE,
                            1);
            Pacer pacer = new Pacer(Pacer.USUAL_RATE, InstantSource.system(), Thread::sleep);
            assertThat(bot.messenger(pacer).send(delivery)).isInstanceOf(SendOutcome.Sent.class);

            ObjectNode sent = discord.lastBody(Faults.CREATE_MESSAGE).deepCopy();
            // By these a delivery is known again; a digest that nobody is sent has none.
            sent.remove(List.of("nonce", "enforce_nonce"));
            ((ObjectNode) sent.path("components").path(0)).remove("id");
            removeDefaults(sent);
            assertThat(MessageBody.of(MESSAGE)).isEqualTo(sent);
        }
    }

    /** Takes away what the client says though it goes without saying; other values stay. */
    private static void removeDefaults(JsonNode node) {
        if (node instanceof ObjectNode object) {
            DEFAULTS.properties().stream()
                    .filter(value -> value.getValue().equals(object.get(value.getKey())))
                    .forEach(value -> object.remove(value.getKey()));
        }
        node.forEach(MessageBodyTest::removeDefaults);
    }

    private static DiscordSettings settings(TestDiscord discord) {
        return new DiscordSettings(
                discord.token(),
                Optional.of(discord.restUrl()),
                Optional.empty(),
                Optional.empty());
    }
}
