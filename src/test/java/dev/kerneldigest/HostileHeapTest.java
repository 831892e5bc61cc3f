package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The memory that is promised to be enough, in a process of its own. */
@Timeout(180)
final class HostileHeapTest {
    @Test
    void aHeapOf256MegabytesIsEnoughForAllHostileSourcesAtOnce() throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-cp",
                                System.getProperty("java.class.path"),
                                HostileHeap.class.getName(),
                                "short")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            process.getOutputStream().close();
            byte[] said = process.getInputStream().readAllBytes();
            assertThat(process.waitFor()).as(new String(said, StandardCharsets.UTF_8)).isZero();
        } finally {
            process.destroyForcibly();
        }
    }
}
