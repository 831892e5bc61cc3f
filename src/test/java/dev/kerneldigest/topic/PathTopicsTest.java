package dev.kerneldigest.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.TopicId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PathTopicsTest {
    private final PathTopics paths =
            new PathTopics(
                    List.of(
                            topic("drivers", "drivers/"),
                            topic("gpu", "drivers/gpu"),
                            topic("fs", "fs/"),
                            topic("core", "kernel/"),
                            topic("sched", "kernel/sched")));

    @Test
    void theLongestPathDecides() {
        assertThat(topics("drivers/gpu/drm/kettle.c")).containsExactly("gpu");
        assertThat(topics("drivers/gpukettle/main.c")).containsExactly("drivers");
        assertThat(topics("kernel/sched.c")).containsExactly("sched");
    }

    @Test
    void theTopicWithTheMostFilesComesFirst() {
        assertThat(topics("drivers/a.c", "fs/a.c", "fs/b.c")).containsExactly("fs", "drivers");
    }

    @Test
    void filesThatNobodyOwnsHaveNoTopic() {
        assertThat(topics("samples/kettle.c", "")).isEmpty();
    }

    @Test
    void eachPathSaysHowManyFilesItGave() {
        assertThat(paths.of(List.of("fs/a.c", "fs/b.c")).getFirst().evidence())
                .containsExactly(new Evidence("fs/", "path", 2, 2));
    }

    private List<String> topics(String... files) {
        return paths.of(List.of(files)).stream().map(score -> score.topic().value()).toList();
    }

    private static TopicDefinition topic(String id, String path) {
        Topic topic = new Topic(new TopicId(id), id, "🫖", "", Optional.empty(), "");
        return new TopicDefinition(topic, List.of(), Set.of(), false, List.of(path));
    }
}
