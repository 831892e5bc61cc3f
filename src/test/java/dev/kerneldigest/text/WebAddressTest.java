package dev.kerneldigest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

final class WebAddressTest {
    /** As Discord knows links. */
    @Test
    void theSchemeIsInSmallLetters() {
        assertThat(WebAddress.of("Https://b.example/X?Y").map(URI::toString))
                .contains("https://b.example/X?Y");
        assertThat(WebAddress.of("HTTP://b.example").map(URI::toString))
                .contains("http://b.example");
    }

    @Test
    void nothingButTheWebIsLinkedTo() {
        assertThat(WebAddress.of("JavaScript:alert(1)")).isEmpty();
        assertThat(WebAddress.of("data:text/html,x")).isEmpty();
        assertThat(WebAddress.of("https:///nowhere")).isEmpty();
    }
}
