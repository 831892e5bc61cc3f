package dev.kerneldigest.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.TopicId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TopicCatalogueTest {
    private static final List<Topic> TOPICS =
            List.of(
                    topic("mm", "Memory management", "all of mm", Optional.empty()),
                    topic("mm-reclaim", "Reclaim & swap", "swap, page cache", Optional.of("mm")),
                    topic("sched", "CPU scheduling", "schedulers", Optional.empty()),
                    topic("gpu", "Graphics", "display", Optional.empty()));

    private final TopicCatalogue catalogue = new TopicCatalogue(TOPICS);

    private static Topic topic(String id, String name, String scope, Optional<String> parent) {
        return new Topic(new TopicId(id), name, "*", "kernel", parent.map(TopicId::new), scope);
    }

    @Test
    void aMistypedTopicHasItsNearest() {
        assertThat(catalogue.nearest("shced", 1)).containsExactly(TOPICS.get(2));
        assertThat(catalogue.nearest("Graphisc", 1)).containsExactly(TOPICS.get(3));
        assertThat(catalogue.nearest("memory", 2)).hasSize(2).startsWith(TOPICS.get(0));
    }

    @Test
    void topicsAreFoundByWordsOfTheirScope() {
        assertThat(catalogue.search("page Swap")).containsExactly(TOPICS.get(1));
        assertThat(catalogue.search("submarine")).isEmpty();
    }

    @Test
    void aParentBringsItsChildren() {
        assertThat(catalogue.withChildren(Set.of(new TopicId("mm"))))
                .containsExactlyInAnyOrder(new TopicId("mm"), new TopicId("mm-reclaim"));
    }
}
