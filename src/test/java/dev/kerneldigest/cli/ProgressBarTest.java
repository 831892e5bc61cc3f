package dev.kerneldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.testing.SettableClock;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProgressBarTest {
    private static final Terminal LIVE = new Terminal(true, true);

    private final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");
    private final StringWriter err = new StringWriter();

    private ProgressBar bar(Terminal terminal, long all) {
        return new ProgressBar(new PrintWriter(err), terminal, clock, "sources", all);
    }

    /** What stands in the line: what was written after the last time that it was erased. */
    private String line() {
        return err.toString().substring(err.toString().lastIndexOf("\u001b[K") + 3);
    }

    @Test
    void aLineGrowsAndIsGoneAtTheEnd() {
        try (ProgressBar bar = bar(LIVE, 40)) {
            bar.show(0);
            assertThat(line()).isEqualTo("[------------------------------] 0 of 40 sources");
            clock.advance(Duration.ofSeconds(1));
            bar.show(20);
            assertThat(line()).isEqualTo("[###############---------------] 20 of 40 sources");
            clock.advance(Duration.ofSeconds(1));
            bar.show(40);
            assertThat(line()).isEqualTo("[##############################] 40 of 40 sources");
        }
        assertThat(line()).isEmpty();
        assertThat(err.toString()).doesNotContain("\n");
    }

    @Test
    void itIsWrittenTenTimesASecondAtMost() {
        try (ProgressBar bar = bar(LIVE, 0)) {
            bar.show(1);
            bar.show(2);
            assertThat(line()).isEqualTo("1 sources");
            clock.advance(Duration.ofMillis(100));
            bar.show(12_345);
            assertThat(line()).isEqualTo("12,345 sources");
        }
    }

    @Test
    void anotherLineHasRoomAndItComesBack() {
        try (ProgressBar bar = bar(LIVE, 2)) {
            bar.show(1);
            bar.makeRoom();
            assertThat(line()).isEmpty();
            bar.show(2);
            assertThat(line()).endsWith("2 of 2 sources");
        }
    }

    @Test
    void whereThereIsNoTerminalNothingIsWritten() {
        try (ProgressBar bar = bar(Terminal.NONE, 2)) {
            bar.show(1);
            bar.makeRoom();
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void noColorAndADumbTerminalAreObeyed() {
        assertThat(Terminal.of(true, Map.of("TERM", "xterm-256color"))).isEqualTo(LIVE);
        assertThat(Terminal.of(true, Map.of("NO_COLOR", ""))).isEqualTo(LIVE);
        assertThat(Terminal.of(true, Map.of("NO_COLOR", "1"))).isEqualTo(Terminal.NONE);
        assertThat(Terminal.of(true, Map.of("TERM", "dumb"))).isEqualTo(Terminal.NONE);
        assertThat(Terminal.of(false, Map.of("TERM", "xterm"))).isEqualTo(Terminal.NONE);
    }
}
