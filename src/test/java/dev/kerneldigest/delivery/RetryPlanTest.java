package dev.kerneldigest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RetryPlanTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    the first failure           |   1 | PT0S | PT5S
                    twice as long               |   2 | PT0S | PT10S
                    and so on                   |   3 | PT0S | PT20S
                    the last below an hour      |  10 | PT0S | PT42M40S
                    an hour at most             |  11 | PT0S | PT1H
                    the last pause              | 176 | PT0S | PT1H
                    tries enough                | 177 | PT0S |
                    more than enough            | 999 | PT0S |
                    more tries than bits        | 100 | PT0S | PT1H
                    asked for less              |   3 | PT1S | PT20S
                    asked for the same          |   3 | PT20S | PT20S
                    asked for more              |   3 | PT7M | PT7M
                    asked for more than an hour | 100 | PT3H | PT3H
                    asked for when it is over   | 177 | PT3H |
                    """)
    void aFailedDeliveryIsTriedAgainAfter(
            String name, int attempts, Duration atLeast, Duration pause) {
        assertThat(RetryPlan.pause(attempts, atLeast))
                .as(name)
                .isEqualTo(Optional.ofNullable(pause));
    }

    @Test
    void allPausesTogetherAreAboutAWeek() {
        Duration all =
                IntStream.range(1, RetryPlan.MOST_ATTEMPTS)
                        .mapToObj(
                                attempts -> RetryPlan.pause(attempts, Duration.ZERO).orElseThrow())
                        .reduce(Duration.ZERO, Duration::plus);
        assertThat(all).isBetween(Duration.ofHours(167), Duration.ofHours(168));
    }
}
