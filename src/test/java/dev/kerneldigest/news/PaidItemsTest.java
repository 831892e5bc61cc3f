package dev.kerneldigest.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PaidItemsTest {
    @ParameterizedTest(name = "published {0} ({2}), free {1}")
    @CsvSource({
        "2023-07-05, 2023-07-13, Wednesday",
        "2023-07-06, 2023-07-20, Thursday itself",
        "2023-07-07, 2023-07-20, Friday",
        "2021-12-17, 2022-01-06, the edition of the last week is left out",
    })
    void aPaidItemIsFreeWithTheNextEdition(LocalDate published, LocalDate free, String why) {
        assertThat(PaidItems.freeAfter(published)).as(why).isEqualTo(free);
    }
}
