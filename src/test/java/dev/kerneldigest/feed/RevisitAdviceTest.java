package dev.kerneldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RevisitAdviceTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Cache-Control: public, max-age=600                 | PT10M",
                "Cache-Control: max-age=600; Age: 60                | PT9M",
                "Cache-Control: max-age=60; Age: 600                | ",
                "Cache-Control: no-cache, max-age=600               | ",
                "Cache-Control: no-store                            | ",
                "Cache-Control: max-age=0; Expires: Sun, 01 Mar 2096 13:00:00 GMT | ",
                "Cache-Control: max-age=lots                        | ",
                "Expires: Sun, 01 Mar 2026 13:00:00 GMT             | PT1H",
                "Expires: Sun, 01 Mar 2026 13:00:00 GMT; Date: Sun, 01 Mar 2026 12:30:00 GMT | PT30M",
                "Expires: Sun, 01 Mar 2026 11:00:00 GMT             | ",
                "Expires: 0                                         | ",
                "Expires: -1                                        | ",
                "Server: nginx                                      | ",
            })
    void freshnessIsWhatTheCacheHeadersSay(String headers, @Nullable Duration fresh) {
        Headers read = Headers.of(headers.strip().split("; |: ", -1));
        assertThat(RevisitAdvice.fresh(read, NOW)).isEqualTo(Optional.ofNullable(fresh));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "120                            | PT2M",
                "0                              | PT0S",
                "Sun, 01 Mar 2026 13:00:00 GMT  | PT1H",
                "Sunday, 01-Mar-26 13:00:00 GMT | PT1H",
                "Sun Mar  1 13:00:00 2026       | PT1H",
                "Sun, 01 Mar 2026 11:00:00 GMT  | PT0S",
                "soon                           | ",
                "-5                             | ",
                "1.5                            | ",
                "99999999999999999999           | ",
            })
    void retryAfterIsSecondsOrADate(String value, @Nullable Duration wait) {
        Headers headers = Headers.of("Retry-After", value);
        assertThat(RevisitAdvice.retryAfter(headers, NOW)).isEqualTo(Optional.ofNullable(wait));
    }
}
