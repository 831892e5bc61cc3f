package dev.kerneldigest.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SinceTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "36h,        2026-11-19T00:00:00Z",
        "1d,         2026-11-19T12:00:00Z",
        "30d,        2026-10-21T12:00:00Z",
        "2w,         2026-11-06T12:00:00Z",
        "' 7D ',     2026-11-13T12:00:00Z",
        "2026-11-01, 2026-11-01T00:00:00Z",
        "2024-02-29, 2024-02-29T00:00:00Z",
        "2026-11-20, 2026-11-20T00:00:00Z"
    })
    void spansAndDatesAreRead(String text, Instant start) {
        assertThat(Since.parse(text, NOW)).contains(start);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "7",
                "d",
                "7m",
                "7 d",
                "-7d",
                "0d",
                "10000d",
                "7days",
                "yesterday",
                "2026-11-21",
                "2025-02-29",
                "2026-13-01",
                "01.11.2026",
                "٧d",
                "0000-12-31",
                "-999999999-01-01"
            })
    void anythingElseIsNoSpan(String text) {
        assertThat(Since.parse(text, NOW)).isEmpty();
    }
}
