package dev.kerneldigest.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.testing.discord.TestInteraction;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /story}, {@code /why} and {@code /free}, from the keyboard to the answer. */
@Timeout(60)
final class StoryCommandsTest {
    private static final Instant SEEN = LookupBench.NOW.minus(Duration.ofDays(1));

    private LookupBench bench;

    @BeforeEach
    void connect() throws Exception {
        bench = new LookupBench();
    }

    @AfterEach
    void disconnect() {
        bench.close();
    }

    private TestInteraction ask(String command, Object id) {
        return bench.ask(command, Map.of("id", id.toString()));
    }

    private long stable(String source, String url) {
        return bench.tell(
                source,
                url,
                "Stable kernels 6.7.3 and 6.6.15",
                "The 6.7.3 and 6.6.15 stable kernels have all been released.",
                SEEN);
    }

    @Test
    void aStoryShowsAllItsSourcesThePrimaryFirst() {
        long press = stable("phoronix", "https://www.phoronix.com/news/1");
        long lwn = stable("lwn", "https://lwn.net/Articles/990001/");
        assertThat(bench.story(press)).isEqualTo(bench.story(lwn));

        TestInteraction asked = ask("story", "#" + bench.story(lwn));

        assertThat(asked.text())
                .contains(
                        "### [Stable kernels 6.7.3 and 6.6.15](<https://lwn.net/Articles/990001/>)")
                .contains("- LWN.net: [Stable", "`i" + lwn + "`")
                .contains("- also: phoronix: [Stable", "`i" + press + "`")
                .contains("**Topics** 🧠 Stable kernels", "**Versions** 6.7.3, 6.6.15")
                .contains("`stable-release`", "story #" + bench.story(lwn));
        assertThat(asked.isPrivate()).isTrue();
    }

    @Test
    void aStoryOfARoundUpListsItsPackages() {
        long item =
                bench.tell(
                        "lwn",
                        "https://lwn.net/Articles/990002/",
                        "Security updates for Monday",
                        "Security updates have been issued by Debian (curl and zsh) and Fedora (kernel).",
                        SEEN);

        assertThat(ask("story", bench.story(item)).text())
                .contains("**Debian** curl, zsh", "**Fedora** kernel");
    }

    @Test
    void whySaysWhichTermInWhichFieldGaveHowMuch() {
        long item =
                bench.tell(
                        "lwn",
                        "https://lwn.net/Articles/990003/",
                        "The page cache of tomorrow",
                        "Much memory is spent on the page cache, says one @everyone of BPF fame. "
                                .repeat(4),
                        SEEN);

        assertThat(ask("why", bench.story(item)).text())
                .contains("### Why: [The page cache of tomorrow]")
                .contains("**Kind** `article` by its length, since no grammar knows it")
                .contains("**Source** LWN.net (`lwn`)", "first here <t:")
                .contains("- ✅ 🧠 **Memory management** `mm` 8.3 points")
                .contains("`page cache` in the title (4)", "`page cache` 4× in the text (3.4)")
                .contains("`memory` 4× in the text (0.9)")
                .contains("- ✅ 🧠 **BPF** `bpf` 3.4 points")
                .contains("**Keys** `lwn:990003`", "No other item shares a key")
                .doesNotContain("@everyone");
    }

    @Test
    void whyTellsWhatIsFixedByKindAndWhatWasMergedByWhichKey() {
        long press = stable("phoronix", "https://www.phoronix.com/news/1");
        long lwn = stable("lwn", "https://lwn.net/Articles/990001/");

        assertThat(ask("why", "i" + press).text())
                .contains("item `i" + press + "`", "by the grammar of stable kernels")
                .contains("`stable` — fixed by the kind `stable-release`")
                .contains("- merged: LWN.net: [Stable", "`i" + lwn + "`")
                .contains("by `kernel:stable:6.7.3`");
    }

    @Test
    void whyTellsWhatTheSourceGives() {
        long item =
                bench.tell("bpf-blog", "https://bpf.example/1", "A trip report", "We went.", SEEN);

        assertThat(ask("why", bench.story(item)).text())
                .contains("`bpf` — every item of this source gets it");
    }

    @Test
    void whyTellsWhenAPaidItemIsFree() {
        long item =
                bench.tell(
                        "lwn",
                        "https://lwn.net/Articles/990004/",
                        "[$] A tour of memory",
                        "Where all the memory went, in far more than a few words.",
                        Instant.parse("2026-11-19T12:00:00Z"));

        assertThat(ask("why", bench.story(item)).text())
                .contains("**Paid** marked `[$]` by its source; free on Thu 3 Dec 2026");
        assertThat(ask("story", bench.story(item)).text()).contains("🔒 free 3 Dec");
    }

    @Test
    void freeListsWhatBecameFreeAndWhatWillByDate() {
        paid("990005", "Free since Thursday", "2026-11-10T12:00:00Z");
        paid("990006", "Free in a week", "2026-11-17T12:00:00Z");
        paid("990007", "Free in two weeks", "2026-11-19T12:00:00Z");

        assertThat(bench.ask("free", Map.of()).text())
                .contains("🔓 Free since Thu 19 Nov 2026\n- **[Free since Thursday]", "· #")
                .doesNotContain("Free in a week", "🔒");
        assertThat(bench.ask("free", Map.of("upcoming", true)).text())
                .containsSubsequence(
                        "🔒 Free on Thu 26 Nov 2026",
                        "Free in a week",
                        "🔒 Free on Thu 3 Dec 2026",
                        "Free in two weeks")
                .doesNotContain("Free since Thursday");
    }

    private void paid(String number, String title, String seen) {
        bench.tell(
                "lwn",
                "https://lwn.net/Articles/" + number + "/",
                "[$] " + title,
                "A text.",
                Instant.parse(seen));
    }

    @Test
    void anEmptyListOfFreeArticlesSaysWhatToTry() {
        assertThat(bench.ask("free", Map.of()).text()).contains("within 7 days", "upcoming");
        assertThat(bench.ask("free", Map.of("upcoming", true)).text()).contains("waiting");
    }

    @Test
    void recentStoriesAreOfferedWhileTyping() {
        long item = stable("lwn", "https://lwn.net/Articles/990001/");
        String story = Long.toString(bench.story(item));
        for (String typed : new String[] {"", "STABLE k", story, "#" + story}) {
            TestInteraction asked =
                    bench.discord()
                            .type(
                                    bench.channel(),
                                    bench.member(),
                                    "why",
                                    Map.of("id", typed),
                                    "id");
            assertThat(asked.choiceValues()).as(typed).containsExactly(story);
            assertThat(asked.choices().getFirst()).startsWith("#" + story + " Stable kernels");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"abc", "#", "-1", "9999999999999999999999", "`@everyone`", "i", "1; DROP"})
    void whatIsNoNumberIsToldInPrivate(String given) {
        for (String command : new String[] {"story", "why"}) {
            TestInteraction asked = ask(command, given);
            assertThat(asked.text()).contains("is no number of a story", "`#128`");
            assertThat(asked.isPrivate()).isTrue();
        }
    }

    @Test
    void aNumberOfNothingIsToldSo() {
        assertThat(ask("story", "77").text()).contains("There is no story `#77`");
        assertThat(ask("why", "i77").text()).contains("There is no item `i77`");
    }

    @Test
    void aHostileStoryStaysWithinTheLimits() {
        String hostile = "*_`~|>[x](http://y) <@1> @everyone # \u202e ".repeat(200);
        long item = bench.tell("lwn", "https://lwn.net/Articles/990008/", hostile, hostile, SEEN);

        assertThat(ask("story", bench.story(item)).text()).doesNotContain("@everyone", "<@1>");
        assertThat(ask("why", bench.story(item)).text()).doesNotContain("@everyone", "<@1>");
    }
}
