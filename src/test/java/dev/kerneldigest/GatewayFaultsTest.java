package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.testing.discord.TestDiscord;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The gateway is lost in every way there is; the bot comes back by itself. */
@Timeout(120)
final class GatewayFaultsTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger(990_200);

    @TempDir private static Path folder;

    private static NewsStage stage;
    private static Bot bot;

    @BeforeAll
    static void start() throws Exception {
        stage = new NewsStage(folder);
        bot = stage.start();
        stage.subscribe();
    }

    @AfterAll
    static void stop() {
        bot.close();
        stage.close();
    }

    static Stream<Arguments> losses() {
        return Stream.of(
                loss("a broken connection", true, TestDiscord::dropGateway),
                loss("a wish that we come again", true, TestDiscord::askToReconnect),
                loss("a session that may be resumed", true, TestDiscord::suspendSessions),
                loss("a session that is over", false, TestDiscord::invalidateSessions),
                loss("heartbeats without an answer", true, TestDiscord::ignoreHeartbeats),
                loss(
                        "a session that is over when we come again",
                        false,
                        TestDiscord::forgetSessions));
    }

    private static Arguments loss(String name, boolean resumes, Consumer<TestDiscord> how) {
        return Arguments.of(name, resumes, how);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("losses")
    void afterALossCommandsAreAnsweredAndNewsArrive(
            String name, boolean resumes, Consumer<TestDiscord> loss) throws Exception {
        int resumed = stage.discord.gatewayCounts().resumes();
        int identified = stage.discord.gatewayCounts().identifies();

        loss.accept(stage.discord);

        if (resumes) {
            assertThat(stage.discord.awaitResumes(resumed + 1)).isTrue();
        } else {
            assertThat(stage.discord.awaitIdentifies(identified + 1)).isTrue();
        }
        works(name);
        assertThat(bot.line().isOpen()).isTrue();
    }

    private static void works(String name) throws Exception {
        assertThat(stage.discord.awaitShards(1)).isTrue();
        assertThat(stage.status()).contains("Sources: 1 of 1");
        String subject = name + " " + NUMBERS.incrementAndGet();
        stage.tell(NUMBERS.incrementAndGet(), subject);
        assertThat(stage.channel.awaitText(subject)).isTrue();
        assertThat(String.join("\n", stage.read())).containsOnlyOnce("scheduler for " + subject);
    }

    @Test
    void newsArriveWhileTheGatewayIsAway() throws Exception {
        stage.discord.refuseGateway(true);
        stage.discord.dropGateway();
        assertThat(stage.discord.awaitShards(0)).isTrue();
        stage.tell(NUMBERS.incrementAndGet(), "bad weather");
        assertThat(stage.channel.awaitText("bad weather")).isTrue();
        stage.discord.refuseGateway(false);
        works("good weather");
    }
}
