package dev.kerneldigest.cve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.KernelVersion;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AffectedTest {
    private static String answer(String pairs, String version) {
        List<CvePair> read = Arrays.stream(pairs.split(" ", -1)).map(SampleCves::pair).toList();
        return switch (Affected.of(
                new Extent(read, true, List.of()), KernelVersion.parse(version).orElseThrow())) {
            case Affected.Yes(var pair) -> "yes by " + SampleCves.written(pair);
            case Affected.No(var pair) ->
                    pair.map(it -> "no by " + SampleCves.written(it)).orElse("no");
            case Affected.Unknown() -> "unknown";
        };
    }

    @ParameterizedTest(name = "{0}: {2} -> {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    below the bug                    | 6.5>6.6.17 6.5>6.8                | 6.4.9    | no by 6.5>6.6.17
                    the release that brings it       | 6.5>6.6.17 6.5>6.8                | 6.5      | yes by 6.5>6.8
                    below its series' fix            | 6.5>6.6.17 6.5>6.8                | 6.6.16   | yes by 6.5>6.6.17
                    at its series' fix               | 6.5>6.6.17 6.5>6.8                | 6.6.17   | no by 6.5>6.6.17
                    a series nobody mended           | 6.5>6.6.17 6.5>6.8                | 6.7.12   | yes by 6.5>6.8
                    a candidate of the mended one    | 6.5>6.6.17 6.5>6.8                | 6.8-rc4  | yes by 6.5>6.8
                    mended in mainline               | 6.5>6.6.17 6.5>6.8                | 6.8      | no by 6.5>6.8
                    a later series                   | 6.5>6.6.17 6.5>6.8                | 6.12.3   | no by 6.5>6.8
                    before a backport of the bug     | 6.1.43>6.1.78 6.5>6.8             | 6.1.42   | no by 6.5>6.8
                    within the backport              | 6.1.43>6.1.78 6.5>6.8             | 6.1.77   | yes by 6.1.43>6.1.78
                    behind the backport              | 6.1.43>6.1.78 6.5>6.8             | 6.1.78   | no by 6.5>6.8
                    a backport that nobody mended    | 6.4.9> 6.5>6.8                    | 6.4.16   | yes by 6.4.9>
                    not beyond its series            | 5.18.18>                          | 5.19     | no
                    nowhere mended                   | 6.5>                              | 7.3      | yes by 6.5>
                    only in a stable series          | 6.5>6.6.17                        | 7.3      | yes by 6.5>6.6.17
                    the earliest introduction counts | 6.5>6.8 5.10>6.8                  | 5.15.1   | yes by 6.5>6.8
                    nobody knows since when          | >6.8                              | 2.6.12   | yes by >6.8
                    2.6.N was a mainline number      | 2.6.19>2.6.32.9 2.6.19>3.0        | 2.6.19.4 | yes by 2.6.19>3.0
                    and its updates are stable ones  | 2.6.19>2.6.32.9 2.6.19>3.0        | 2.6.32.9 | no by 2.6.19>2.6.32.9
                    a version that never was         | 6.5>6.6.17 6.5>6.8                | 6.6.9999 | no by 6.5>6.6.17
                    """)
    void saysWhetherAndByWhichPair(String name, String pairs, String version, String expected) {
        assertThat(answer(pairs, version)).as(name).isEqualTo(expected);
    }

    @Test
    void nobodyKnowsWithoutPairsOrWithSomeOfThem() {
        KernelVersion version = new KernelVersion("6.6", 1, 0);
        List<CvePair> some = List.of(SampleCves.pair("6.5>6.8"));
        assertThat(Affected.of(Extent.UNKNOWN, version)).isInstanceOf(Affected.Unknown.class);
        assertThat(Affected.of(new Extent(some, false, List.of()), version))
                .isInstanceOf(Affected.Unknown.class);
    }
}
