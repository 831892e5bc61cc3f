package dev.kerneldigest.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.testing.discord.TestInteraction;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looking things up, from the keyboard to the answer, with the real JDA client. */
final class LookupCommandsTest extends CommandsOnAServer {
    @DisplayName("S3: searches what it keeps, from the chat")
    @Test
    void newsFindsByTopicWordsSourceAndTime() {
        assertThat(ask("news", Map.of("topic", "mm")).text())
                .contains(
                        "### News · topic: mm", "[Folios and @", "](<https://lwn.net/Articles/1/>)")
                .contains("-# LWN.net · <t:1795240800:R> · 🧠 · #1")
                .doesNotContain("BPF arenas", "@everyone");
        assertThat(ask("news", Map.of("query", "arenas")).text()).contains("BPF arenas");
        assertThat(ask("news", Map.of("source", "Phoronix", "kind", "article")).text())
                .contains("BPF arenas")
                .doesNotContain("Folios");
        assertThat(ask("news", Map.of("since", "1d")).text()).contains("Nothing found");
        assertThat(ask("news", Map.of("since", "2026-11-01")).text()).contains("BPF arenas");
    }

    @Test
    void aPublicAnswerIsForAll() {
        TestInteraction asked =
                bench.discord().slash(news, member, "kernel latest", Map.of("public", true));

        assertThat(asked.text())
                .contains("longterm  6.12.30  3 days", "stable    6.10.9", "end of life");
        assertThat(asked.isPrivate()).isFalse();
        assertThat(news.messages()).hasSize(1);
    }

    @Test
    void digestTurnsItsPagesInPlace() {
        TestInteraction asked = ask("digest", Map.of("topic", "mm", "period", "week"));
        assertThat(asked.text()).isEqualTo("page 1 WEEK en");
        assertThat(asked.answer().labels()).containsExactly("Page 2 of 2 ▶");

        TestInteraction turned =
                bench.discord()
                        .press(news, admin, asked.answer(), asked.answer().buttons().getFirst());

        assertThat(turned.text()).isEqualTo("page 2");
        assertThat(turned.answer().labels()).containsExactly("◀ Page 1 of 2");
        assertThat(turned.answer().id()).isEqualTo(asked.answer().id());
        assertThat(turned.followUps()).isEmpty();
        assertThat(news.messages()).isEmpty();
        assertThat(ask("digest", Map.of("topic", "bpf")).text()).contains("Nothing new");
    }

    @Test
    void topicsAndHelpListWhatThereIs() {
        assertThat(ask("topics", Map.of("query", "MEM")).text())
                .contains("### Kernel\n- 🧠 **Memory management** `mm` — All about")
                .doesNotContain("BPF");
        assertThat(ask("topics", Map.of("query", "zzz")).text()).contains("No topic");
        assertThat(ask("help", Map.of()).text())
                .contains("`/subscribe topic:mm,bpf when:daily` Post the news", "`/help`")
                .contains("`/news topic:mm since:7d` Look up news", "Manage Server");
    }

    @Test
    void aBrokenCommandIsAnsweredFriendlyInPrivate() {
        TestInteraction asked = bench.discord().slash(news, member, "broken", Map.of());

        assertThat(asked.text()).contains("went wrong").doesNotContain("database");
        assertThat(asked.isPrivate()).isTrue();
    }

    @Test
    void anUnknownButtonIsAnsweredInPrivate() {
        ask("kernel latest", Map.of("public", true)).text();
        TestInteraction pressed =
                bench.discord().press(news, member, news.messages().getFirst(), "from-last-year");

        assertThat(pressed.text()).contains("no longer");
        assertThat(pressed.isPrivate()).isTrue();
    }

    @ParameterizedTest(name = "{0} {1} \"{2}\"")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    subscribe | topic    | mem      | mm
                    subscribe | topic    | al       | all
                    subscribe | topic    | mm,bp    | mm,bpf
                    subscribe | kinds    | brief    | brief
                    subscribe | day      | fri      | Friday
                    settings  | timezone | berlin   | Europe/Berlin
                    news      | source   | lw       | lwn
                    news      | kind     | article, | article,brief
                    digest    | topic    | files    | filesystems
                    """)
    void choicesAreOfferedWhileTyping(String command, String option, String typed, String choice) {
        TestInteraction asked =
                bench.discord().type(news, admin, command, Map.of(option, typed), option);
        assertThat(asked.choiceValues()).contains(choice).hasSizeLessThanOrEqualTo(25);
    }
}
