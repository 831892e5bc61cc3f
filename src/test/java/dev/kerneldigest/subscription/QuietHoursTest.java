package dev.kerneldigest.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuietHoursTest {
    @ParameterizedTest(name = "{0}: {1} in {2} at {3} ends {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    before midnight    | 22:00-07:00 | UTC              | 2026-11-20T22:00:00Z | 2026-11-21T07:00:00Z
                    after midnight     | 22:00-07:00 | UTC              | 2026-11-21T06:59:59Z | 2026-11-21T07:00:00Z
                    at its end         | 22:00-07:00 | UTC              | 2026-11-21T07:00:00Z |
                    just before        | 22:00-07:00 | UTC              | 2026-11-20T21:59:59Z |
                    within a day       | 12:00-13:30 | UTC              | 2026-11-20T13:29:00Z | 2026-11-20T13:30:00Z
                    outside of the day | 12:00-13:30 | UTC              | 2026-11-20T13:31:00Z |
                    the server's zone  | 22:00-07:00 | Asia/Kolkata     | 2026-11-20T17:00:00Z | 2026-11-21T01:30:00Z
                    a spring night     | 22:00-07:00 | Europe/Berlin    | 2026-03-28T22:00:00Z | 2026-03-29T05:00:00Z
                    an autumn night    | 22:00-07:00 | Europe/Berlin    | 2026-10-24T21:00:00Z | 2026-10-25T06:00:00Z
                    a skipped end      | 22:00-02:30 | Europe/Berlin    | 2026-03-29T00:30:00Z | 2026-03-29T01:30:00Z
                    an end twice       | 22:00-01:30 | America/New_York | 2026-11-01T05:00:00Z | 2026-11-01T06:30:00Z
                    the whole day but a minute | 00:01-00:00 | UTC      | 2026-11-20T12:00:00Z | 2026-11-21T00:00:00Z
                    """)
    void quietEndsOnTheServersOwnClocks(
            String name, String hours, ZoneId zone, Instant at, Instant end) {
        String[] times = hours.split("-", -1);
        QuietHours quiet = new QuietHours(LocalTime.parse(times[0]), LocalTime.parse(times[1]));
        assertThat(quiet.endAround(at, zone).orElse(null)).isEqualTo(end);
    }

    @Test
    void hoursThatNeverEndAreRefused() {
        assertThatThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
