package dev.kerneldigest.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestInteraction;
import dev.kerneldigest.testing.discord.TestUser;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People who installed the app for themselves look things up wherever they are. */
final class PersonalAppTest extends CommandsOnAServer {
    private TestChannel direct;
    private TestChannel foreign;

    @BeforeEach
    void install() {
        direct = bench.discord().direct(member);
        foreign = bench.discord().stranger("a server without the bot").channel("chat");
    }

    private static TestInteraction use(
            TestChannel where, TestUser user, String command, Map<String, ?> options) {
        return bench.discord().slash(where, user, command, options);
    }

    @Test
    void lookUpsWorkInDirectMessages() {
        assertThat(use(direct, member, "kernel latest", Map.of()).text()).contains("6.12.30");
        assertThat(use(direct, member.speaking("de"), "news", Map.of("topic", "mm")).text())
                .startsWith("### Nachrichten");
        assertThat(use(direct, member, "news", Map.of("topic", "mn")).text())
                .contains("Did you mean `mm`");
    }

    @Test
    void lookUpsWorkInAServerThatTheBotIsNotIn() {
        TestInteraction asked = use(foreign, member, "kernel latest", Map.of("public", true));
        assertThat(asked.text()).contains("6.12.30");
        assertThat(asked.isPrivate()).isFalse();
    }

    @Test
    void pagesAreTurnedThereToo() {
        for (TestChannel where : new TestChannel[] {direct, foreign}) {
            TestInteraction asked =
                    use(where, member, "digest", Map.of("topic", "mm", "period", "week"));
            TestInteraction turned =
                    bench.discord()
                            .press(
                                    where,
                                    member,
                                    asked.answer(),
                                    asked.answer().buttons().getFirst());
            assertThat(turned.answer().labels()).containsExactly("◀ Page 1 of 2");
        }
    }

    @Test
    void optionsAreCompletedThereToo() {
        for (TestChannel where : new TestChannel[] {direct, foreign}) {
            assertThat(
                            bench.discord()
                                    .type(where, member, "news", Map.of("topic", "mem"), "topic")
                                    .choiceValues())
                    .containsExactly("mm");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mute", "settings", "subscriptions", "subscribe", "watch", "unsubscribe"})
    void whatBelongsToAServerIsOfferedInServersThatInvitedTheBotOnly(String command) {
        JsonNode declared = bench.discord().command(command).orElseThrow();
        assertThat(Stream.of("contexts", "integration_types").map(key -> numbers(declared, key)))
                .containsExactly("0", "0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"news", "kernel", "topics", "digest", "help", "notify"})
    void lookUpsAreOfferedEverywhere(String command) {
        JsonNode declared = bench.discord().command(command).orElseThrow();
        assertThat(Stream.of("contexts", "integration_types").map(key -> numbers(declared, key)))
                .containsExactly("0 1 2", "0 1");
    }

    private static String numbers(JsonNode declared, String key) {
        return String.join(
                " ", declared.path(key).valueStream().map(JsonNode::asText).sorted().toList());
    }

    @Test
    void whoManagesAServerWithoutTheBotManagesNothingHere() {
        TestUser chief = foreign.guild().admin("chief");
        assertThat(use(foreign, chief, "mute", Map.of("word", "rust")).text())
                .contains("Only people with **Manage Server**");
        assertThat(use(direct, admin, "subscribe", Map.of("topic", "mm")).text())
                .contains("Only people with **Manage Server**");
        assertThat(bench.subscriptions().all()).isEmpty();
    }
}
