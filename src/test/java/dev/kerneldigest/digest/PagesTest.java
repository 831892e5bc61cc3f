package dev.kerneldigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What fits into a message is put there, to the last character and component. */
final class PagesTest {
    /** All but what is kept for the closing line. */
    private static final int ROOM = Message.MOST_CHARACTERS - 120;

    @Test
    void aLineMayFillAMessageToItsLastCharacter() {
        Pages pages = new Pages(1, 0);
        assertThat(pages.add("H", "x".repeat(ROOM - 3))).isTrue();
        assertThat(new Pages(1, 0).add("H", "x".repeat(ROOM - 2))).isFalse();
        assertThat(pages.add("H", "")).isFalse();
    }

    @Test
    void eachLineCostsItsBreakAndAnotherHeadingCostsItself() {
        Pages pages = new Pages(1, 0);
        assertThat(pages.add("H", "x".repeat(ROOM - 3 - 10))).isTrue();
        assertThat(pages.add("H", "y".repeat(10))).isFalse();
        assertThat(pages.add("J", "y".repeat(8))).isFalse();
        assertThat(pages.add("J", "y".repeat(7))).isTrue();
        Pages same = new Pages(1, 0);
        same.add("H", "x".repeat(ROOM - 3 - 10));
        assertThat(same.add("H", "y".repeat(9))).isTrue();
    }

    @Test
    void whatDoesNotFitBeginsAMessageUnderTheSameHeading() {
        Pages pages = new Pages(2, 0);
        pages.add("H", "x".repeat(ROOM - 3));
        assertThat(pages.add("H", "next")).isTrue();
        assertThat(texts(pages)).last().isEqualTo(List.of("H\nnext"));
        assertThat(pages.add("H", "x".repeat(ROOM))).isFalse();
    }

    @Test
    void whatIsReservedIsLetInAtTheEndOnly() {
        Pages pages = new Pages(2, 100);
        assertThat(pages.add("H", "x".repeat(ROOM - 3))).as("the first of two").isTrue();
        assertThat(pages.add("H", "x".repeat(ROOM - 3 - 99))).isFalse();
        assertThat(pages.add("H", "x".repeat(ROOM - 3 - 100))).isTrue();
        pages.release();
        assertThat(pages.add("H", "y".repeat(99))).isTrue();
    }

    @Test
    void aMessageHasRoomForSoManyTextsOnly() {
        Pages pages = new Pages(1, 0);
        int texts = 0;
        while (pages.add("H" + texts, "line")) {
            texts++;
        }
        assertThat(texts).isEqualTo(25);
        assertThat(pages.add("H24", "the same text")).isTrue();
    }

    @Test
    void aRuleStandsBetweenTwoTextsAndNeverAtAnEdge() {
        Pages pages = new Pages(1, 0);
        pages.rule();
        pages.add("H", "one");
        pages.rule();
        pages.add("H", "two");
        pages.rule();
        assertThat(pages.messages(0).getFirst().blocks())
                .containsExactly(
                        new Message.Text("H\none"), new Message.Rule(), new Message.Text("H\ntwo"));
    }

    @Test
    void theClosingLineIsCutToItsRoomAndStandsAlone() {
        Pages pages = new Pages(1, 0);
        pages.add("H", "x".repeat(ROOM - 3));
        pages.close("word ".repeat(60));
        List<String> texts = texts(pages).getFirst();
        assertThat(texts).hasSize(2);
        assertThat(texts.getLast()).hasSizeLessThanOrEqualTo(118).endsWith("…");
        assertThat(texts.stream().mapToInt(String::length).sum())
                .isLessThanOrEqualTo(Message.MOST_CHARACTERS);
    }

    @Test
    void nothingMakesNoMessage() {
        assertThat(new Pages(3, 0).messages(0)).isEmpty();
    }

    private static List<List<String>> texts(Pages pages) {
        return pages.messages(0).stream()
                .map(message ->
                        message.blocks().stream()
                                .filter(Message.Text.class::isInstance)
                                .map(block -> ((Message.Text) block).markdown().strip())
                                .collect(Collectors.toList()))
                .toList();
    }
}
