package dev.kerneldigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.digest.Manners.Kept;
import dev.kerneldigest.digest.Manners.Spacing;
import dev.kerneldigest.digest.Manners.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of how hosts were treated. */
final class MannersTest {
    @Test
    void whereNobodyWasAskedNothingIsSaid() {
        assertThat(lines(new Manners(0, 0, 0, Optional.empty(), List.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1 | 1     | 0   | 1 host, 1 request, 0 % answered 304
                    2 | 3     | 2   | 2 hosts, 3 requests, 66 % answered 304
                    2 | 3     | 3   | 2 hosts, 3 requests, 100 % answered 304
                    9 | 1_200 | 300 | 9 hosts, 1,200 requests, 25 % answered 304
                    """)
    void requestsAreCountedAndThoseWithoutNewsAreAShare(
            int hosts, String requests, long unchanged, String told) {
        long asked = Long.parseLong(requests.replace("_", ""));
        assertThat(lines(new Manners(hosts, asked, unchanged, Optional.empty(), List.of())))
                .containsExactly(told);
    }

    @Test
    void theClosestTwoRequestsAreTold() {
        Spacing closest = new Spacing("lwn_x.net", Duration.ofMillis(2_260));
        assertThat(lines(new Manners(1, 2, 0, Optional.of(closest), List.of())))
                .containsExactly(
                        "1 host, 2 requests, 0 % answered 304"
                                + " · never closer than 2.3 s (lwn\\_x.net)");
    }

    @Test
    void threeWishesAreToldWithWhatBecameOfThem() {
        Instant until = Instant.ofEpochSecond(1_000);
        List<Wish> wishes =
                List.of(
                        new Wish("a.example", until, Kept.BROKEN),
                        new Wish("b.example", until, Kept.WAITING),
                        new Wish("c.example", until, Kept.OBEYED),
                        new Wish("d.example", until, Kept.OBEYED));
        assertThat(lines(new Manners(1, 2, 0, Optional.empty(), wishes)))
                .containsExactly(
                        "1 host, 2 requests, 0 % answered 304",
                        "⚠ a.example asked to be left alone until <t:1000:f>: it was asked before",
                        "b.example asked to be left alone until <t:1000:f>: we wait",
                        "c.example asked to be left alone until <t:1000:f>: obeyed");
    }

    private static List<String> lines(Manners manners) {
        return manners.lines(Phrases.ENGLISH);
    }
}
