package dev.kerneldigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.digest.Excerpt.Piece;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.Merge;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How stories are spread over the messages of an answer, and what each says of itself. */
final class NewsPagesTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 17);
    private static final Kind MERGED =
            new Kind.Pull(
                    Optional.of(
                            new Merge(
                                    "torvalds/linux.git",
                                    URI.create("https://git.kernel.org/c/0123456789ab"),
                                    Instant.ofEpochSecond(1_000 + 7_200))));

    private final NewsList list = new NewsList(TestItems.CATALOGUE);

    @Test
    void aPageIsAHeadingARuleAndItsStories() {
        assertThat(drawn(9, Map.of(), item(1).get(), item(2).about("fs", "gone", "mm").get()))
                .isEqualTo(
                        """
                        ### Memory\\_management
                        -----
                        **[Story 1](<https://lwn.net/Articles/1/>)**
                        -# LWN.net · <t:1000:R> · #101
                        **[Story 2](<https://lwn.net/Articles/1/>)**
                        -# LWN.net · <t:1000:R> · 🗄️ 🧠 · #102
                        """);
    }

    @Test
    void aSourceWithoutANameIsLeftOut() {
        assertThat(drawn(9, Map.of(), item(1).from("", "https://x.example/").get()))
                .endsWith("**\n-# <t:1000:R> · #101\n");
    }

    @Test
    void aRequestThatNobodyMergedYetIsPending() {
        assertThat(drawn(9, Map.of(), item(1).kind(new Kind.Pull()).get()))
                .endsWith("\n-# LWN.net · <t:1000:R> · ⏳ pending · #101\n");
        assertThat(drawn(9, Map.of(), item(1).kind(MERGED).get()))
                .contains(" · ✅ merged as [0123456789ab](<https://git.kernel.org/c/0123456789ab>)")
                .doesNotContain("pending");
    }

    @Test
    void whatWasLookedForIsQuotedBelowItsStory() {
        Excerpt excerpt =
                new Excerpt(
                        List.of(
                                new Piece("a ", false),
                                new Piece("fol*io", true),
                                new Piece(" b", false)));
        assertThat(drawn(9, Map.of(2L, excerpt), item(1).get(), item(2).get()))
                .contains("Story 1](<https://lwn.net/Articles/1/>)**\n-# LWN.net")
                .contains("Story 2](<https://lwn.net/Articles/1/>)**\n> a **fol\\*io** b\n-# LWN");
    }

    @Test
    void aPageHasEightStories() {
        assertThat(write(9, stories(8))).hasSize(1);
        List<Message> two = write(9, stories(9));
        assertThat(two).hasSize(2);
        assertThat(Drawn.of(two.subList(1, 2)))
                .startsWith("### Memory\\_management\n-----\n**[Story 9]");
    }

    @Test
    void whatIsBeyondTheLastMessageIsCountedThere() {
        assertThat(Drawn.of(write(2, stories(16)))).doesNotContain("more");
        assertThat(Drawn.of(write(2, stories(17))))
                .contains("#108\n=====\n")
                .endsWith("#116\n-# 1 more: try a shorter time\n");
        assertThat(Drawn.of(write(1, stories(17)))).endsWith("\n-# 9 more: try a shorter time\n");
    }

    @Test
    void aStoryThatNoMessageBearsIsPassedOver() {
        Excerpt endless = new Excerpt(List.of(new Piece("x".repeat(5_000), false)));
        List<Message> messages =
                list.write(
                        "Memory_management",
                        stories(2),
                        Map.of(1L, endless),
                        TODAY,
                        9,
                        Phrases.ENGLISH);
        assertThat(messages).hasSize(2);
        assertThat(Drawn.of(messages)).doesNotContain("Story 1").contains("Story 2");
    }

    @Test
    void whatIsPendingComesFirstAndElseTheOrderStays() {
        List<Story> stories =
                List.of(
                        story(item(1).get()),
                        story(item(2).kind(new Kind.Pull()).get()),
                        story(item(3).kind(MERGED).get()),
                        story(item(4).kind(new Kind.Pull()).get()),
                        story(item(5).kind(new Kind.Patch()).get()));
        assertThat(NewsList.pendingFirst(stories))
                .extracting(Story::id)
                .containsExactly(102L, 104L, 101L, 103L, 105L);
        assertThat(NewsList.pendingFirst(List.of())).isEmpty();
    }

    private static List<Story> stories(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(id -> story(item(id).get())).toList();
    }

    private static SampleItem item(long id) {
        return SampleItem.numbered(id, "Story " + id).story(100 + id);
    }

    private static Story story(ArchivedItem item) {
        return new Story(item, List.of());
    }

    private String drawn(int most, Map<Long, Excerpt> excerpts, ArchivedItem... items) {
        List<Story> stories = Stream.of(items).map(NewsPagesTest::story).toList();
        return Drawn.of(
                list.write("Memory_management", stories, excerpts, TODAY, most, Phrases.ENGLISH));
    }

    private List<Message> write(int most, List<Story> stories) {
        return list.write("Memory_management", stories, Map.of(), TODAY, most, Phrases.ENGLISH);
    }
}
