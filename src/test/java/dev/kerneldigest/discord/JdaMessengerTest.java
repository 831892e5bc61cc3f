package dev.kerneldigest.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.delivery.Delivery;
import dev.kerneldigest.delivery.DeliveryId;
import dev.kerneldigest.delivery.Messenger;
import dev.kerneldigest.delivery.SendOutcome;
import dev.kerneldigest.digest.Cover;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.RoleId;
import dev.kerneldigest.subscription.SubscriptionId;
import dev.kerneldigest.testing.discord.ChannelKind;
import dev.kerneldigest.testing.discord.Fault;
import dev.kerneldigest.testing.discord.Faults;
import dev.kerneldigest.testing.discord.Freeze;
import dev.kerneldigest.testing.discord.Permissions;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import dev.kerneldigest.testing.discord.TestGuild;
import dev.kerneldigest.testing.discord.TestMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The messenger with the real JDA client against the test Discord, with every kind of fault. */
final class JdaMessengerTest {
    private static final Message MESSAGE =
            new Message(
                    0x2B6CB0,
                    List.of(
                            new Message.Text("## Kernel digest"),
                            new Message.Rule(),
                            new Message.Text("**6.12.30** is out; ping @everyone"),
                            new Message.Buttons(List.of(new Message.Button("why:1", "Why?")))));

    private static TestDiscord discord;
    private static DiscordBot bot;
    private static Messenger messenger;
    private static final AtomicLong NUMBERS = new AtomicLong();

    private TestGuild guild;
    private TestChannel news;

    @BeforeAll
    static void connect() throws Exception {
        discord = TestDiscord.start();
        bot = Bots.started(discord, List.of());
        messenger = bot.messenger(Bots.pacer());
    }

    @AfterAll
    static void disconnect() {
        bot.close();
        discord.close();
        assertThat(discord.violations()).isEmpty();
    }

    @BeforeEach
    void makeChannel() {
        guild = discord.guild("kernel people");
        news = guild.channel("news-" + NUMBERS.incrementAndGet());
    }

    @AfterEach
    void endFaults() {
        discord.faults().clear();
    }

    private static Delivery to(TestChannel channel) {
        return to(channel, MESSAGE);
    }

    private static Delivery to(TestChannel channel, Message message) {
        return new Delivery(
                new DeliveryId(NUMBERS.incrementAndGet()),
                new SubscriptionId(1),
                new ChannelId(channel.id()),
                message,
                1);
    }

    @Test
    void aMessageArrivesInComponentsV2AndNobodyIsPinged() {
        Delivery delivery = to(news);

        SendOutcome outcome = messenger.send(delivery);

        TestMessage message = news.messages().getFirst();
        assertThat(outcome).isEqualTo(new SendOutcome.Sent(message.id()));
        assertThat(message.isComponentsV2()).isTrue();
        assertThat(message.text())
                .isEqualTo("## Kernel digest\n**6.12.30** is out; ping @everyone");
        assertThat(message.buttons()).containsExactly("why:1");
        assertThat(message.json().at("/components/0/accent_color").asInt()).isEqualTo(0x2B6CB0);
        assertThat(message.json().path("nonce").asText()).isEqualTo(delivery.nonce());
        assertThat(discord.lastBody(Faults.CREATE_MESSAGE).at("/allowed_mentions/parse").size())
                .isZero();
    }

    @Test
    void anEditReplacesAllThatAMessageSaysAndPingsNobody() {
        SendOutcome posted = messenger.send(to(news));
        long message = news.messages().getFirst().id();
        Delivery edit =
                new Delivery(
                        new DeliveryId(NUMBERS.incrementAndGet()),
                        new SubscriptionId(1),
                        new ChannelId(news.id()),
                        new Message(0x00FF00, List.of(new Message.Text("6.12.30; ping @here"))),
                        new Delivery.Claim(1, Instant.MAX),
                        Optional.of(message));

        assertThat(messenger.edit(edit, message)).isEqualTo(posted);
        assertThat(messenger.edit(edit, message)).isEqualTo(posted);

        assertThat(news.messages()).hasSize(1);
        TestMessage edited = news.messages().getFirst();
        assertThat(edited.text()).isEqualTo("6.12.30; ping @here");
        assertThat(edited.buttons()).isEmpty();
        assertThat(edited.json().at("/components/0/accent_color").asInt()).isEqualTo(0x00FF00);
        assertThat(discord.lastBody(Faults.EDIT_MESSAGE).at("/allowed_mentions/parse").size())
                .isZero();
        assertThat(discord.lastBody(Faults.EDIT_MESSAGE).has("nonce")).isFalse();
    }

    @Test
    void aDroppedAnswerToAnEditDoesNoHarm() {
        messenger.send(to(news));
        long message = news.messages().getFirst().id();
        discord.faults().next(1, Faults.EDIT_MESSAGE, new Fault.DropAfter());
        assertThat(messenger.edit(to(news), message)).isEqualTo(new SendOutcome.Sent(message));
        assertThat(news.messages()).hasSize(1);
    }

    @Test
    void anEditOfADeletedMessageHasNothingToEdit() {
        assertThat(messenger.edit(to(news), 4_711))
                .isEqualTo(new SendOutcome.Vanished("the message was deleted"));
    }

    @DisplayName("M3: mentions the role of the subscription and nobody else")
    @Test
    void theRoleOfTheCoverIsPingedAndNobodyElse() {
        Message urgent =
                MESSAGE.withCover(new Cover("Kernel digest", 1, List.of(), true, Optional.empty()))
                        .pinging(new RoleId(4711));

        messenger.send(to(news, urgent));

        assertThat(news.messages().getFirst().text()).startsWith("<@&4711>\n## Kernel digest");
        assertThat(discord.lastBody(Faults.CREATE_MESSAGE).path("allowed_mentions"))
                .hasToString("{\"roles\":[\"4711\"],\"parse\":[],\"replied_user\":true}");
    }

    @Test
    void theSameDeliveryTwiceIsOneMessage() {
        Delivery delivery = to(news);
        SendOutcome first = messenger.send(delivery);
        assertThat(messenger.send(delivery)).isEqualTo(first);
        assertThat(news.messages()).hasSize(1);
    }

    @Test
    void aLaterTryFindsTheMessageThatDiscordHasForgotten() {
        Delivery delivery = to(news);
        SendOutcome first = messenger.send(delivery);
        Delivery alike = to(news);
        assertThat(messenger.send(alike)).as("another of the same words").isNotEqualTo(first);
        discord.forgetNonces();
        Delivery again =
                new Delivery(
                        delivery.id(),
                        delivery.subscription(),
                        delivery.channel(),
                        delivery.message(),
                        2);
        assertThat(messenger.send(again)).isEqualTo(first);
        assertThat(news.messages()).hasSize(2);
    }

    @DisplayName("S4: posts in announcement channels and threads")
    @Test
    void announcementChannelsAndThreadsAreServedToo() {
        TestChannel announcements = guild.channel("announcements", ChannelKind.ANNOUNCEMENT);
        TestChannel thread = guild.thread(news, "kernel");

        assertThat(messenger.send(to(announcements))).isInstanceOf(SendOutcome.Sent.class);
        assertThat(messenger.send(to(thread))).isInstanceOf(SendOutcome.Sent.class);
        assertThat(thread.messages()).hasSize(1);
    }

    @Test
    void aDroppedAnswerMakesNoSecondMessage() {
        discord.faults().next(1, Faults.CREATE_MESSAGE, new Fault.DropAfter());
        assertThat(messenger.send(to(news))).isInstanceOf(SendOutcome.Sent.class);
        assertThat(news.messages()).hasSize(1);
    }

    @Test
    void anAnswerThatComesTooLateIsTriedLaterAndMakesNoSecondMessage() {
        Delivery delivery = to(news);
        Messenger hasty = bot.messenger(Bots.pacer(), Duration.ofMillis(300));
        try (Freeze freeze = discord.faults().freeze(Faults.CREATE_MESSAGE)) {
            assertThat(hasty.send(delivery))
                    .isInstanceOfSatisfying(
                            SendOutcome.TryLater.class,
                            later -> assertThat(later.reason()).contains("in time"));
            assertThat(freeze.awaitArrival(Duration.ofSeconds(10))).isTrue();
        }
        assertThat(messenger.send(delivery)).isInstanceOf(SendOutcome.Sent.class);
        assertThat(news.messages()).hasSize(1);
    }

    @Test
    void aHundredChannelsAtOnceAreServedOnceEach() {
        List<TestChannel> channels =
                IntStream.range(0, 100).mapToObj(i -> guild.channel("many-" + i)).toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            channels.forEach(channel -> threads.execute(() -> messenger.send(to(channel))));
        }

        assertThat(channels).allSatisfy(channel -> assertThat(channel.messages()).hasSize(1));
    }

    @Test
    void aDeletedChannelIsGone() {
        news.delete();
        assertThat(messenger.send(to(news)))
                .isEqualTo(new SendOutcome.Gone("the channel was deleted"));
    }

    @Test
    void aChannelThatTheBotMayNotSeeIsClosed() {
        news.deny(Permissions.VIEW_CHANNEL);
        assertThat(closed(messenger.send(to(news)))).contains("View Channel");
    }

    @Test
    void aChannelWhereTheBotMayNotWriteIsClosed() {
        news.deny(Permissions.SEND_MESSAGES);
        assertThat(closed(messenger.send(to(news)))).contains("Send Messages");
    }

    /** The words differ by who noticed: Discord, or the cache, which hears of changes later. */
    private static String closed(SendOutcome outcome) {
        return ((SendOutcome.Closed) outcome).reason();
    }

    static Stream<Arguments> passingFaults() {
        return Stream.of(
                Arguments.of(
                        "internal error", new Fault.Status(500, 0), SendOutcome.TryLater.class),
                Arguments.of("token revoked", new Fault.Status(401, 0), SendOutcome.TryLater.class),
                Arguments.of(
                        "a forbidden edge", new Fault.Status(403, 0), SendOutcome.TryLater.class),
                Arguments.of("bad body", new Fault.Status(400, 50035), SendOutcome.Refused.class),
                Arguments.of("one bad gateway", new Fault.Status(502, 0), SendOutcome.Sent.class),
                Arguments.of("one 429", new Fault.TooMany(1), SendOutcome.Sent.class),
                Arguments.of("dropped before", new Fault.DropBefore(), SendOutcome.Sent.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passingFaults")
    void aFaultOnceHasItsOutcome(String name, Fault fault, Class<? extends SendOutcome> outcome) {
        discord.faults().next(1, Faults.CREATE_MESSAGE, fault);
        assertThat(messenger.send(to(news))).isInstanceOf(outcome);
        assertThat(news.messages()).hasSize(outcome == SendOutcome.Sent.class ? 1 : 0);
    }

    @Test
    void aDiscordThatIsDownIsTriedLater() {
        discord.faults().always(Faults.CREATE_MESSAGE, new Fault.Status(502, 0));
        assertThat(messenger.send(to(news)))
                .isInstanceOfSatisfying(
                        SendOutcome.TryLater.class,
                        later -> {
                            assertThat(later.reason()).contains("502");
                            assertThat(later.pause()).isPositive();
                        });
        assertThat(news.messages()).isEmpty();
    }

    @Test
    void beforeTheStartAllIsTriedLater() {
        DiscordBot unstarted = Bots.unstarted(discord, List.of());
        assertThat(unstarted.messenger(Bots.pacer()).send(to(news)))
                .isInstanceOf(SendOutcome.TryLater.class);
        unstarted.close();
    }

    @Test
    void anEmptyCacheIsNoDeletedChannel() {
        discord.refuseGateway(true);
        discord.invalidateSessions();
        try {
            assertThat(messenger.send(to(news))).isInstanceOf(SendOutcome.Sent.class);
        } finally {
            discord.refuseGateway(false);
        }
        assertThat(discord.awaitShards(1)).isTrue();
    }
}
