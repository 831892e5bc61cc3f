package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.testing.Answers;
import dev.kerneldigest.testing.Program;
import dev.kerneldigest.testing.TestFeedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No disk of a test has the room that is asked for here. */
final class LowDiskTest {
    @TempDir private Path folder;

    @Test
    void withTooLittleRoomNothingIsAskedOfASource() throws IOException {
        try (TestFeedServer server = TestFeedServer.start()) {
            server.on("/rss", Answers.tagged("\"one\"", "<rss/>"));
            Path config = Files.createDirectories(folder.resolve("config"));
            Files.writeString(
                    config.resolve("sources.yaml"),
                    "sources:\n  - {id: a, name: A, kind: feed, url: \"%s\", every: 1h}\n"
                            .formatted(server.url("/rss")));
            Files.writeString(
                    config.resolve("kernel-digest.yaml"), "database: {least-free: 1024GiB}\n");
            Program.Ended ended = new Program(folder, Map.of()).run("poll", "--json");
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.out()).isEmpty();
            assertThat(ended.complaints()).hasSize(1);
            assertThat(ended.err())
                    .contains("poll: only ", "polls need 1048576 MiB: make room, or lower");
            assertThat(server.requests()).isEmpty();
        }
    }
}
