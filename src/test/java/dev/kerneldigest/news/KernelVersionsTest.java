package dev.kerneldigest.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KernelVersionsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    Linux 6.12 is out                  | 6.12
                    kernel version v6.12.3 is out      | 6.12.3
                    all kernels (6.12) have it         | 6.12
                    Linux6.12 is out                   | 6.12
                    Python 3.12 is out                 | -
                    Somebody tagged 6.4-rc2            | 6.4-rc2
                    Somebody tagged 6.4 rc2            | 6.4-rc2
                    in the 6.5 kernel                  | 6.5
                    in the 6.5 stable kernel           | 6.5
                    for 6.6 merge window patches       | 6.6
                    in the 6.5 release                 | -
                    some 6.5 kernel                    | -
                    Linux 6.1.1, 6.1.2 and 6.1.3       | 6.1.1 6.1.2 6.1.3
                    Linux 6.1 & 6.2                    | 6.1 6.2
                    Linux 6.1 to 6.3                   | 6.1 6.3
                    Linux 6.1 or 5.9                   | 6.1
                    Linux 6.1, then came 5.9           | 6.1
                    Python 3.1, 3.2                    | -
                    Python 3.1, Linux 6.2, 6.3         | 6.2 6.3
                    Linux 6.1, Python 3.1, 3.2         | 6.1
                    The6.3.3,6.2.16 kernels for Linux  | 6.2.16
                    Linux 6.1 and Linux 6.1            | 6.1
                    Linux 6.1%                         | -
                    """)
    void aVersionIsTheKernelsWhereAWordBesideItSaysSo(String text, String versions) {
        assertThat(KernelVersions.ofKernel(text))
                .isEqualTo(versions == null ? List.of() : List.of(versions.split(" ", -1)));
    }

    @Test
    void allAreFoundInTheirOrder() {
        assertThat(KernelVersions.all("6.4-rc2 follows Python 3.1 and 6.4, 6.4-rc2"))
                .containsExactly("6.4-rc2", "3.1", "6.4");
        assertThat(KernelVersions.all("Linux 5.3 rc1 is out"))
                .as("what is printed apart is two")
                .containsExactly("5.3-rc1", "5.3");
        assertThat(KernelVersions.all("Linux 5.3-rc1 is out")).containsExactly("5.3-rc1");
        assertThat(KernelVersions.all("none")).isEmpty();
    }

    @Test
    void whatIsNoVersionOfTheKernelIsLeftOutOfTheValues() {
        assertThat(KernelVersions.parse(List.of("6.4-rc2", "x", "6.3.1")))
                .extracting(KernelVersion::toString)
                .containsExactly("6.4-rc2", "6.3.1");
    }
}
