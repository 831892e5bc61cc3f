package dev.kerneldigest.digest;

import static dev.kerneldigest.digest.TestItems.item;
import static dev.kerneldigest.digest.TestItems.listed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.topic.Topic;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class NewsListTest {
    private static final LocalDate TODAY = LocalDate.parse("2027-03-17");

    private final NewsList list = new NewsList(TestItems.CATALOGUE);

    @Test
    void anEntrySaysWhatWhereWhenAndAboutWhat() {
        Story story = new Story(item("A cache").about("fs", "mm").get(), List.of());

        String drawn =
                Drawn.of(
                        list.write(
                                "Filesystems",
                                List.of(story),
                                Map.of(),
                                TODAY,
                                9,
                                Phrases.ENGLISH));

        assertThat(drawn)
                .contains("### Filesystems", "**[A cache](<https://lwn.net/Articles/990100/>)**")
                .contains("-# LWN.net · <t:1805274000:R> · 🗄️ 🧠 · #" + story.id());
    }

    @Test
    void manyStoriesGoOnInFurtherMessagesAndNoneIsLost() {
        List<Story> stories =
                IntStream.range(0, 20)
                        .mapToObj(number -> new Story(item("Story " + number).get(), List.of()))
                        .toList();

        List<Message> messages = list.write("All", stories, Map.of(), TODAY, 9, Phrases.ENGLISH);

        assertThat(messages).hasSize(3);
        assertThat(Drawn.of(messages)).contains("[Story 0]", "[Story 8]", "[Story 19]");
        assertThat(Drawn.of(list.write("All", stories, Map.of(), TODAY, 2, Phrases.ENGLISH)))
                .contains("4 more");
    }

    @Test
    void longStoriesLeaveRoomForButtons() {
        String url = "https://example.org/" + "x".repeat(480);
        List<Story> stories =
                IntStream.range(0, 20)
                        .mapToObj(number -> new Story(longOne(number, url), List.of()))
                        .toList();

        List<Message> messages = list.write("All", stories, Map.of(), TODAY, 9, Phrases.ENGLISH);

        assertThat(Drawn.of(messages)).contains("0 \\*\\*", "19 \\*\\*").doesNotContain("more");
        assertThat(messages)
                .allSatisfy(one ->
                        one.with(new Message.Buttons(List.of(new Message.Button("a", "b")))));
    }

    private static ArchivedItem longOne(int number, String url) {
        return item(number + " **".repeat(50)).from("LWN.net", url).gist("* ".repeat(80)).get();
    }

    @Test
    void topicsStandByGroupTheChildrenBelow() {
        String drawn = Drawn.of(TopicList.write(TestItems.CATALOGUE.all(), Phrases.ENGLISH));

        assertThat(drawn)
                .startsWith("### Kernel\n- 🧠 **Memory management** `mm`\n  - ♻️ **Reclaim")
                .doesNotContain("\n- ♻️");
    }

    @Test
    void aChildWithoutItsParentStandsAlone() {
        Topic reclaim = TestItems.CATALOGUE.find(new TopicId("mm-reclaim")).orElseThrow();

        assertThat(Drawn.of(TopicList.write(List.of(reclaim), Phrases.ENGLISH)))
                .contains("\n- ♻️ **Reclaim");
        assertThat(TopicList.write(List.of(), Phrases.ENGLISH)).isEmpty();
    }

    @Test
    void manyTopicsGoOnInFurtherMessagesWithTheirHeading() {
        List<Topic> topics =
                IntStream.range(0, 200)
                        .mapToObj(number -> topic("t" + number, "*wide* ".repeat(12)))
                        .toList();

        List<Message> messages = TopicList.write(topics, Phrases.ENGLISH);

        assertThat(messages).hasSize(3);
        assertThat(messages).allMatch(one -> Drawn.of(List.of(one)).startsWith("### Tools\n- "));
        assertThat(Drawn.of(messages)).contains("\\*wide").containsPattern("-# \\d+ more");
    }

    private static Topic topic(String id, String scope) {
        return new Topic(new TopicId(id), id, "🧠", "tools", Optional.empty(), scope);
    }

    @Test
    void linesWithoutRoomAreCounted() {
        List<String> lines = IntStream.range(0, 100).mapToObj(_ -> "x".repeat(99)).toList();

        Message message =
                LineList.write(List.of(new LineList.Group("Many", lines)), Phrases.ENGLISH);

        assertThat(Drawn.of(List.of(message))).startsWith("### Many\nxxx").endsWith("-# 62 more\n");
    }

    @Test
    void kernelsAreATableWithTheirAge() {
        List<String> rows =
                KernelTable.rows(
                        List.of(
                                listed("mainline", "7.4-rc3"),
                                listed("longterm", "6.18.70"),
                                listed("longterm", "6.12.101")),
                        TODAY);

        assertThat(rows)
                .containsExactly(
                        "mainline  7.4-rc3   2 days",
                        "longterm  6.18.70   2 days",
                        "          6.12.101  2 days");
    }

    @Test
    void beforeTheFirstPollTheTableSaysSo() {
        assertThat(Drawn.of(List.of(KernelTable.write(List.of(), TODAY, Phrases.ENGLISH))))
                .contains("has not been read yet");
    }

    @Test
    void wideCharactersTakeTwoColumns() {
        assertThat(Stream.of("ab", "漢字", "🧠", "♻️", "e\u0301", "👩‍👩‍👧").map(DisplayWidth::of))
                .containsExactly(2, 4, 2, 2, 1, 2);
    }
}
