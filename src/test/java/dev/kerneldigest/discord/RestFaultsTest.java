package dev.kerneldigest.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.delivery.Messenger;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.testing.discord.Fault;
import dev.kerneldigest.testing.discord.Faults;
import dev.kerneldigest.testing.discord.Freeze;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import dev.kerneldigest.testing.discord.TestMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Discord's API does wrong, from the outbox to the channel. */
@Timeout(90)
final class RestFaultsTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /** What Discord's own servers add; without it an answer is a proxy's. */
    private static final Map<String, String> FROM_DISCORD = Map.of("Via", "1.1 google");

    private static TestDiscord discord;
    private static DiscordBot bot;

    @BeforeAll
    static void connect() throws Exception {
        discord = TestDiscord.start();
        bot = Bots.started(discord, List.of());
    }

    @AfterAll
    static void disconnect() {
        bot.close();
        discord.close();
        assertThat(discord.violations()).isEmpty();
    }

    @AfterEach
    void endFaults() {
        discord.faults().clear();
    }

    private static TestChannel channel() {
        return discord.guild("kernel people").channel("news-" + NUMBERS.incrementAndGet());
    }

    private static Messenger messenger() {
        return bot.messenger(Bots.pacer());
    }

    private static List<String> read(TestChannel channel) {
        return channel.messages().stream().map(TestMessage::text).toList();
    }

    static Stream<Arguments> passing() {
        return Stream.of(
                Arguments.of("a full bucket", 2, new Fault.TooMany(1)),
                Arguments.of("the limit of the bot", 1, new Fault.TooMany(1, "global")),
                Arguments.of("the limit of the channel", 1, new Fault.TooMany(1, "shared")),
                Arguments.of("a wait in parts of a second", 1, page(429, "0.4")),
                Arguments.of("a refusal by Cloudflare", 1, refusalByCloudflare("1")),
                Arguments.of("internal errors", 3, new Fault.Status(500, 0)),
                Arguments.of("bad gateways", 2, new Fault.Status(502, 0)),
                Arguments.of("a page of an overloaded proxy", 1, page(503, "0")),
                Arguments.of("a page that forbids", 1, page(403, "0")),
                Arguments.of("a page that knows nothing", 1, page(404, "0")),
                Arguments.of("a token doubted once", 1, new Fault.Status(401, 0)),
                Arguments.of("connections lost before", 3, new Fault.DropBefore()),
                Arguments.of("connections lost after", 3, new Fault.DropAfter()),
                Arguments.of("an answer cut off", 1, new Fault.CutOff()));
    }

    private static Fault page(int status, String retryAfter) {
        return new Fault.Page(status, Map.of("Via", "1.1 google", "Retry-After", retryAfter));
    }

    /** Without the header of Discord's own servers. */
    private static Fault refusalByCloudflare(String retryAfter) {
        return new Fault.Page(429, Map.of("Retry-After", retryAfter));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passing")
    void whatPassesCostsNoMessageNoOrderAndNoChannel(String name, int times, Fault fault) {
        TestChannel news = channel();
        try (PostOffice office = new PostOffice(messenger(), bot::line)) {
            Subscription subscription = office.owe(news, "first", "second");
            discord.faults().next(times, Faults.CREATE_MESSAGE, fault);

            office.deliverAll();

            assertThat(read(news)).containsExactly("first", "second");
            assertThat(office.pause(subscription.id())).isEmpty();
            assertThat(office.notices).isEmpty();
            assertThat(office.outbox.backlog().givenUp()).isZero();
            assertThat(bot.line().isOpen()).isTrue();
        }
    }

    static Stream<Arguments> counting() {
        return Stream.of(
                Arguments.of(new Fault.Status(404, 10003), "deleted"),
                Arguments.of(new Fault.Status(403, 50001), "View Channel"),
                Arguments.of(new Fault.Status(403, 50013), "Send Messages"));
    }

    @ParameterizedTest
    @MethodSource("counting")
    void whatIsWrongWithTheChannelPausesItsSubscriptionAndIsToldOnce(Fault fault, String reason) {
        TestChannel news = channel();
        try (PostOffice office = new PostOffice(messenger(), bot::line)) {
            Subscription subscription = office.owe(news, "first");
            discord.faults().always(Faults.CREATE_MESSAGE, fault);
            for (int hours = 0; hours < 4; hours++) {
                int _ = office.deliver();
                office.clock.advance(Duration.ofHours(1));
            }

            assertThat(office.pause(subscription.id()))
                    .hasValueSatisfying(pause -> assertThat(pause).contains(reason));
            assertThat(office.notices).hasSize(1);
        }
    }

    @Test
    void anAnswerThatComesTooLateMakesNoSecondMessage() {
        TestChannel news = channel();
        Messenger hasty = bot.messenger(Bots.pacer(), Duration.ofMillis(300));
        try (PostOffice office = new PostOffice(hasty, bot::line)) {
            Subscription subscription = office.owe(news, "first", "second");
            try (Freeze freeze = discord.faults().freeze(Faults.CREATE_MESSAGE)) {
                assertThat(office.deliver()).isEqualTo(1);
                assertThat(freeze.awaitArrival(Duration.ofSeconds(10))).isTrue();
            }
            discord.faults().clear();
            office.clock.advance(Duration.ofHours(1));
            office.deliverAll();

            assertThat(read(news)).containsExactly("first", "second");
            assertThat(office.pause(subscription.id())).isEmpty();
        }
    }

    @Test
    void aRefusalThatSaysNothingOfWaitingIsNotAnsweredByAStorm() throws Exception {
        TestChannel news = channel();
        discord.faults().always(Faults.CREATE_MESSAGE, new Fault.Page(429, FROM_DISCORD));
        long before = discord.requests().count(Faults.CREATE_MESSAGE);
        try (DiscordBot own = Bots.started(discord, List.of());
                PostOffice office =
                        new PostOffice(
                                own.messenger(Bots.pacer(), Duration.ofMillis(500)), own::line)) {
            Subscription subscription = office.owe(news, "first");
            assertThat(office.deliver()).isEqualTo(1);
            assertThat(discord.requests().count(Faults.CREATE_MESSAGE) - before).isEqualTo(1);
            assertThat(office.pause(subscription.id())).isEmpty();
        }
    }
}
