package dev.kerneldigest.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PatchTagTest {
    @ParameterizedTest(name = "[{0}] reads \"{1}\", part of a series: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PATCH                  | patch                     | false
                    PATCH v2               | patch v2                  | false
                    PATCHv2                | patch v2                  | false
                    RFC PATCH              | RFC patch                 | false
                    RFC v2                 | RFC patch v2              | false
                    PATCH 1/1              | patch                     | false
                    PATCH v3 0/3           | v3, 3 patches             | false
                    PATCH 0/1              | 1 patch                   | false
                    PATCH 00/12            | 12 patches                | false
                    PATCH net-next v2 0/4  | net-next v2, 4 patches    | false
                    PATCH RESEND 0/2       | resend, 2 patches         | false
                    RFC PATCH v2 0/9       | RFC v2, 9 patches         | false
                    PATCH,v4,07/11         | v4, patch 7 of 11         | true
                    PATCH 3/3              | patch 3 of 3              | true
                    rfc 2/9                | rfc, patch 2 of 9         | true
                    """)
    void aTagReadsInWords(String tag, String label, boolean part) {
        PatchTag read = PatchTag.parse(tag).orElseThrow();

        assertThat(read.label()).isEqualTo(label);
        assertThat(read.isPart()).isEqualTo(part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "GIT PULL", "linux-next", "v3", "PATCH-like", "99999/99999"})
    void otherTagsAreNoneOfAPatch(String tag) {
        assertThat(PatchTag.parse(tag)).isEqualTo(Optional.empty());
    }

    @Test
    void aTagOfOddNumbersIsNoPart() {
        assertThat(PatchTag.parse("PATCH 5/0").orElseThrow().isPart()).isFalse();
    }
}
