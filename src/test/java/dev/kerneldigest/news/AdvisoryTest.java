package dev.kerneldigest.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Distributions' own notices, by their titles. */
final class AdvisoryTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DSA-6502 linux - security update                            | Debian     | linux
                    DSA-6501-1 corkscrew - security update                      | Debian     | corkscrew
                    [SECURITY] [DSA 6502-1] linux security update               | Debian     | linux
                    DLA-4102-1 teapot-server - security update                  | Debian LTS | teapot-server
                    USN-9102-1: Linux kernel vulnerabilities                    | Ubuntu     | linux
                    USN-9103-2: Linux kernel (AWS) vulnerabilities              | Ubuntu     | linux-aws
                    USN-9097-1: OpenSSL vulnerability                           | Ubuntu     | openssl
                    [ASA-202605-1] openssl: denial of service                   | Arch Linux | openssl
                    FEDORA-2026-1f2e3d4c5b: openssl-3.2.1-2.fc44                | Fedora     | openssl
                    [SECURITY] Fedora 44 Update: python-pip-26.1-1.fc44         | Fedora     | python-pip
                    RHSA-2026:1234: Important: kernel security update           | Red Hat    | kernel
                    SUSE-SU-2026:1234-1: important: Security update for openssl | SUSE       | openssl
                    """)
    void aTitleNamesTheDistributionAndThePackage(String title, String distribution, String name) {
        assertThat(Advisory.of(title)).contains(new Advisory(distribution, List.of(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Security updates for Friday",
                "CVE-2026-1234: net: hold the lock",
                "DSA-6502",
                "USN-9102-1: ",
                "openssl 3.6 released",
                ""
            })
    void otherTitlesAreNone(String title) {
        assertThat(Advisory.of(title)).isEmpty();
    }
}
