package dev.kerneldigest.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.testing.discord.TestInteraction;
import dev.kerneldigest.testing.discord.TestMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long answers are turned page by page with buttons, which remember all they need themselves. */
@Timeout(60)
final class PagingTest {
    private LookupBench bench;

    @BeforeEach
    void connect() throws Exception {
        bench = new LookupBench();
        for (int number = 10; number < 30; number++) {
            tell(number, LookupBench.NOW.minus(Duration.ofHours(40 - number)));
        }
    }

    @AfterEach
    void disconnect() {
        bench.close();
    }

    private void tell(int number, Instant seen) {
        bench.tell(
                "lwn",
                "https://lwn.net/Articles/9900" + number + "/",
                "BPF story number " + number,
                "Another %d things that BPF does.".formatted(number * 7919),
                seen);
    }

    private TestInteraction press(TestMessage message, String label) {
        int button = message.labels().indexOf(label);
        return bench.discord()
                .press(bench.channel(), bench.member(), message, message.buttons().get(button));
    }

    @Test
    void pagesAreTurnedBackAndForth() {
        TestMessage first = bench.ask("news", Map.of("topic", "bpf")).answer();
        assertThat(first.text()).contains("number 29", "number 22").doesNotContain("number 21");

        TestMessage second = press(first, "Page 2 of 3 ▶").answer();
        assertThat(second.text()).contains("number 21", "number 14", "### News · topic: bpf");
        assertThat(second.labels()).containsExactly("◀ Page 1 of 3", "Page 3 of 3 ▶");

        TestMessage third = press(second, "Page 3 of 3 ▶").answer();
        assertThat(third.text()).contains("number 13", "number 10");
        assertThat(press(third, "◀ Page 2 of 3").text()).isEqualTo(second.text());
    }

    @Test
    void aButtonWorksAfterARestartAndItsPagesStayWhileNewsComesIn() throws Exception {
        TestMessage first = bench.ask("news", Map.of("since", "2w")).answer();
        bench.restart();
        tell(77, LookupBench.NOW.plus(Duration.ofMinutes(5)));

        assertThat(press(first, "Page 2 of 3 ▶").text())
                .contains("number 21", "number 14")
                .doesNotContain("number 22", "number 77");
    }

    @Test
    void aPageOfAPublicAnswerIsShownToWhoPressedOnly() {
        TestMessage shown = bench.ask("news", Map.of("topic", "bpf", "public", true)).answer();

        TestInteraction pressed = press(shown, "Page 2 of 3 ▶");

        assertThat(pressed.text()).contains("number 21");
        assertThat(pressed.isPrivate()).isTrue();
        assertThat(bench.channel().messages()).hasSize(1);
        assertThat(bench.channel().messages().getFirst().text()).isEqualTo(shown.text());
    }

    @Test
    void wordsTooLongForAButtonGetTheirPagesAtOnce() {
        String words = "BPF " + "story ".repeat(30).strip();
        TestInteraction asked = bench.ask("news", Map.of("query", words));

        assertThat(asked.answer().labels()).isEmpty();
        assertThat(asked.awaitFollowUps(2)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from-last-year",
                "2~news~~1~0",
                "1~news~~1",
                "1~news~~9999~0",
                "1~news~~1~zzzzzzzzz",
                "1~news~~01~0",
                "1~nothing~~1~0",
                "1~subscribe~~0~0~topic=mm",
                "1~news~~1~0~topic=mm~topic=bpf",
                "1~news~~1~0~Topic=mm"
            })
    void aForgedOrOldButtonIsAnsweredKindly(String id) {
        TestMessage message = bench.ask("news", Map.of("topic", "bpf")).answer();

        TestInteraction pressed =
                bench.discord().press(bench.channel(), bench.member(), message, id);

        assertThat(pressed.text()).contains("no longer", "`/help`");
        assertThat(pressed.isPrivate()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1~news~~1~0~colour=red",
                "1~news~sub~1~0~topic=mm",
                "1~news~~1~0~topic=%7E"
            })
    void anOptionThatIsNotThereAnyMoreIsToldInAMessageOfItsOwn(String id) {
        TestMessage message = bench.ask("news", Map.of("topic", "bpf")).answer();

        TestInteraction pressed =
                bench.discord().press(bench.channel(), bench.member(), message, id);

        assertThat(pressed.awaitFollowUps(1)).isTrue();
        assertThat(pressed.followUps().getFirst().text())
                .containsAnyOf("no longer", "There is no topic");
    }

    @Test
    void aPageBeyondTheLastIsTheLast() {
        TestMessage message = bench.ask("news", Map.of("topic", "bpf")).answer();

        TestInteraction pressed =
                bench.discord()
                        .press(
                                bench.channel(),
                                bench.member(),
                                message,
                                "1~news~~99~%s~topic=bpf"
                                        .formatted(
                                                Long.toString(
                                                        LookupBench.NOW.getEpochSecond(), 36)));

        assertThat(pressed.text()).contains("number 10");
    }
}
