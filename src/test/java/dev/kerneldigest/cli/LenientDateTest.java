package dev.kerneldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LenientDateTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2023-05-17                      | 2023-05-17T00:00:00Z
                    2026-02                         | 2026-02-01T00:00:00Z
                    2024                            | 2024-01-01T00:00:00Z
                    2021-12-29T15:01:27+00:00       | 2021-12-29T15:01:27Z
                    2021-12-29T15:01:27Z            | 2021-12-29T15:01:27Z
                    2021-12-29 15:01:27             | 2021-12-29T15:01:27Z
                    Thu, 24 Sep 2026 18:01:55 +0000 | 2026-09-24T18:01:55Z
                    """)
    void datesAreReadAsPeopleAndFeedsWriteThem(String text, Instant date) {
        assertThat(LenientDate.parse(text)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2023-13-45", "99999999999999"})
    void anythingElseIsNoDate(String text) {
        assertThat(LenientDate.parse(text)).isEmpty();
    }
}
