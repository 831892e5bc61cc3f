package dev.kerneldigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows of cells in a font of equal widths. */
final class TableTest {
    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        assertThat(
                        Table.rows(
                                List.of(
                                        List.of("Debian", "1", "kernel"),
                                        List.of("Red Hat Linux", "1200", ""),
                                        List.of("SUSE", "12", "x"))))
                .containsExactly(
                        "Debian         1     kernel",
                        "Red Hat Linux  1200",
                        "SUSE           12    x");
    }

    @Test
    void rowsMayBeOfDifferentLengths() {
        assertThat(Table.rows(List.of(List.of("a"), List.of("bb", "c"), List.of("d", "ee", "f"))))
                .containsExactly("a", "bb  c", "d   ee  f");
        assertThat(Table.rows(List.of())).isEmpty();
    }

    @Test
    void aCellIsCutAtTwentyFourCharacters() {
        assertThat(Table.rows(List.of(List.of("a".repeat(24)), List.of("b".repeat(25)))))
                .containsExactly("a".repeat(24), "b".repeat(23) + "…");
    }

    @Test
    void onlyNarrowLettersDigitsAndAFewSignsAreShown() {
        assertThat(Table.rows(List.of(List.of("a .-_+…`*|ä7"), List.of("漢\u1FFC\u2C60x"))))
                .containsExactly("a .-_+…ä7", "\u1FFCx");
    }

    @Test
    void aBlockIsFencedAndTakesAllThatFits() {
        assertThat(Table.block(List.of("one", "two"), 100)).isEqualTo("```\none\ntwo\n```");
        assertThat(Table.block(List.of("one", "two"), 15)).isEqualTo("```\none\ntwo\n```");
        assertThat(Table.block(List.of("one", "two"), 14)).isEqualTo("```\none\n```");
        assertThat(Table.block(List.of("one", "two"), 11)).isEqualTo("```\none\n```");
        assertThat(Table.block(List.of("one", "two"), 10)).isEqualTo("```\n```");
    }

    @Test
    void noRowsAreNoBlock() {
        assertThat(Table.block(List.of(), 100)).isEmpty();
    }

    @Test
    void afterARowWithoutRoomNoneIsShown() {
        assertThat(Table.block(List.of("one", "longer", "x"), 17)).isEqualTo("```\none\n```");
    }
}
