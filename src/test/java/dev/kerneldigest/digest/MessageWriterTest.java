package dev.kerneldigest.digest;

import static dev.kerneldigest.digest.TestItems.day;
import static dev.kerneldigest.digest.TestItems.item;
import static dev.kerneldigest.digest.TestItems.listed;
import static dev.kerneldigest.digest.TestItems.request;
import static dev.kerneldigest.digest.TestItems.stable;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class MessageWriterTest {
    private static final String LONG = "word ".repeat(60).strip();

    private final DigestComposer composer = new DigestComposer(TestItems.CATALOGUE);

    @Test
    void titleGistAndLineKeepTheirLengths() {
        String line =
                StoryMarkdown.line(
                        StoryLines.of(story(item(LONG).gist(LONG)), day().today()),
                        Phrases.ENGLISH);
        String shown = line.replaceAll("\\]\\(<[^>]*>\\)", "").replaceAll("[*\\[]", "");
        int dash = shown.indexOf(" — ");

        assertThat(dash).isLessThanOrEqualTo(StoryMarkdown.TITLE);
        assertThat(shown.length() - dash - 3).isLessThanOrEqualTo(StoryMarkdown.GIST);
        assertThat(shown).hasSizeLessThanOrEqualTo(StoryMarkdown.LINE).endsWith("…");
    }

    @Test
    void aLongDigestGoesOverToASecondMessageAndRepeatsTheHeading() {
        List<Message> messages = new MessageWriter().write(crowded());

        assertThat(messages).hasSizeBetween(2, 3);
        assertThat(Drawn.of(messages.subList(1, 2))).startsWith("### ");
    }

    @Test
    void whatHasNoRoomIsCountedHonestly() {
        Digest digest = crowded();

        String drawn = Drawn.of(new MessageWriter(1).write(digest));

        long shown = drawn.lines().filter(line -> line.startsWith("- ")).count();
        long more = digest.stories().size() - shown;
        assertThat(shown).isPositive();
        assertThat(drawn).endsWith("_%d more — /news_\n".formatted(more));
    }

    @Test
    void aSingleNewKernelNeedsNoTitleAndNoListOfOldOnes() {
        Digest digest =
                composer.compose(
                                request(
                                        DigestRequest.Period.INSTANT,
                                        Set.of("release-stable"),
                                        List.of(
                                                listed("mainline", "7.4-rc3"),
                                                listed("stable", "7.3.4")),
                                        item("7.3.5")
                                                .kind(stable("7.3.5"))
                                                .about("release-stable")))
                        .orElseThrow();

        assertThat(Drawn.of(new MessageWriter().write(digest)))
                .startsWith("Stable ")
                .contains("7.3.5")
                .doesNotContain("7.4", "Kernel digest");
    }

    @Test
    @DisplayName("K4: says in the post of a release where its ChangeLog, tarball and all else are")
    void thePostOfAReleaseSaysWhereAllOfItIs() {
        TestItems release =
                item("Linux 7.3.5")
                        .kind(stable("7.3.5"))
                        .gist("I'm announcing the release of the 7.3.5 kernel.")
                        .about("release-stable");
        DigestRequest asked =
                request(DigestRequest.Period.INSTANT, Set.of("release-stable"), List.of(), release);

        assertThat(written(asked))
                .contains("Linux 7.3.5")
                .contains(
                        "\n-# [ChangeLog](<https://cdn.kernel.org/pub/linux/kernel/v7.x/ChangeLog-7.3.5>)")
                .contains("[diff](", "[tarball](", "[PGP signature](")
                .doesNotContain("I'm announcing");
        assertThat(written(day(release))).doesNotContain("ChangeLog");
        TestItems other =
                item("Linux 6.1.9").story(2).kind(stable("6.1.9")).about("release-stable");
        assertThat(
                        written(
                                request(
                                        DigestRequest.Period.INSTANT,
                                        Set.of("release-stable"),
                                        List.of(),
                                        release,
                                        other)))
                .contains("7.3.5", "6.1.9")
                .doesNotContain("ChangeLog");
    }

    private String written(DigestRequest request) {
        return Drawn.of(new MessageWriter().write(composer.compose(request).orElseThrow()));
    }

    @Test
    void anAddressThatIsTooLongIsLeftOut() {
        TestItems endless = item("Endless").from("x", "https://x.example/" + "y".repeat(600));

        assertThat(
                        StoryMarkdown.line(
                                StoryLines.of(story(endless), day().today()), Phrases.ENGLISH))
                .isEqualTo("**Endless**");
    }

    private Digest crowded() {
        TestItems[] items =
                IntStream.range(0, 80)
                        .mapToObj(number ->
                                item(number + " " + LONG)
                                        .gist(LONG)
                                        .about(
                                                List.of("mm", "fs", "net", "vulns", "mm-reclaim")
                                                        .get(number % 5)))
                        .toArray(TestItems[]::new);
        return composer.compose(day(items)).orElseThrow();
    }

    private static Story story(TestItems item) {
        return new Story(item.get(), List.of());
    }
}
