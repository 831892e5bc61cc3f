package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.config.TopicsFile;
import dev.kerneldigest.topic.TopicPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page for admins of servers says what the settings say. */
final class TopicsDocumentTest {
    @Test
    void thePageOfTopicsIsMadeFromTheSettings() throws IOException {
        TopicsFile settings =
                TopicsFile.read("topics.yaml", Files.readString(Path.of("config/topics.yaml")));
        assertThat(Files.readString(Path.of("docs/topics.md")))
                .as(
                        "docs/topics.md is old; make it again: mvn -q -DskipTests package &&"
                                + " java -jar target/kernel-digest.jar topics > docs/topics.md")
                .isEqualTo(TopicPage.write(TopicDefinitions.of(settings.topics())));
    }
}
