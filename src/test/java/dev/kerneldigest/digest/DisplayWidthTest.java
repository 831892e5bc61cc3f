package dev.kerneldigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many columns of a terminal the characters at the edges of the wide ranges take. */
final class DisplayWidthTest {
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
                0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x20000, 0x3FFFD
            })
    void theFirstAndTheLastOfARangeAreWide(int point) {
        assertThat(DisplayWidth.of("a" + Character.toString(point))).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x10FF, 0x1160, 0x2E7F, 0x3040, 0x303F, 0xA4D0, 0xABFF, 0xD7A4, 0xFB00, 0xFE70,
                0xFF61, 0xFFDF, 0xFFE7, 0x1FFFF
            })
    void theirNeighboursAreNot(int point) {
        assertThat(DisplayWidth.of("a" + Character.toString(point))).isEqualTo(2);
    }
}
