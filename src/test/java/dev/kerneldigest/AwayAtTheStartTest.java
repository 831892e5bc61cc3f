package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.delivery.Line;
import dev.kerneldigest.testing.discord.Fault;
import dev.kerneldigest.testing.discord.Faults;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Discord is away when the bot starts: it polls, and comes up when Discord does. */
@Timeout(120)
final class AwayAtTheStartTest {
    private static final String LOGIN = "GET /gateway/bot";

    @TempDir private Path folder;

    static Stream<Arguments> outages() {
        return Stream.of(
                Arguments.of("an overloaded proxy", new Fault.Status(503, 0)),
                Arguments.of("broken connections", new Fault.DropBefore()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outages")
    void theBotPollsMeanwhileAndComesUpByItself(String name, Fault fault) throws Exception {
        try (NewsStage stage = new NewsStage(folder)) {
            try (Bot _ = stage.start()) {
                stage.subscribe();
            }
            stage.discord.faults().always(Faults.EVERY_ROUTE, fault);
            long asked = stage.discord.requests().count(LOGIN);
            try (Bot bot = stage.bot()) {
                CompletableFuture<Boolean> started = started(bot);
                stage.tell(990_301, "abaci");
                assertThat(stage.chronicle.awaitPolls(2)).isTrue();
                assertThat(stage.discord.requests().await(LOGIN, (int) asked + 2)).isTrue();
                assertThat(bot.line()).isInstanceOf(Line.Waiting.class);
                assertThat(started).isNotDone();

                stage.discord.faults().clear();
                assertThat(started.get(60, TimeUnit.SECONDS)).isTrue();
                assertThat(stage.channel.awaitText("scheduler for abaci")).isTrue();
                assertThat(stage.discord.awaitShards(1)).isTrue();
                assertThat(stage.status()).contains("Sources: 1 of 1");
            }
        }
    }

    private static CompletableFuture<Boolean> started(Bot bot) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        bot.start();
                        return true;
                    } catch (Exception failure) {
                        throw new IllegalStateException(failure);
                    }
                },
                task -> Thread.ofVirtual().start(task));
    }
}
