package dev.kerneldigest.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.topic.Topic;
import dev.kerneldigest.topic.TopicCatalogue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SelectionTest {
    private static final Instant SINCE = Instant.parse("2026-11-20T08:00:00Z");

    private final Selection selection =
            new Selection(
                    new TopicCatalogue(
                            List.of(
                                    topic("net", Optional.empty()),
                                    topic("bpf", Optional.of("net")),
                                    topic("wifi", Optional.of("net")),
                                    topic("mm", Optional.empty()))));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a parent has its children     | net       | net,bpf,wifi
                    a child stands alone          | bpf       | bpf
                    a topic without children      | mm        | mm
                    a parent and a child of it    | net,bpf   | net,bpf,wifi
                    two that are no relatives     | mm,wifi   | mm,wifi
                    one that was taken out since  | retired   | retired
                    """)
    void aTopicStandsForItself(String name, String wanted, String topics) {
        assertThat(selection.topics(new Interest.Topics(ids(wanted))))
                .as(name)
                .isEqualTo(ids(topics));
    }

    @Test
    void whoWantsAllAsksForNoTopic() {
        assertThat(selection.topics(new Interest.All())).isEmpty();
    }

    @Test
    void aQueryAsksForAllThatTheSubscriptionSays() {
        NewsQuery query =
                selection.query(subscription(new Interest.Topics(ids("net")), Set.of("cve")));
        assertThat(query)
                .isEqualTo(
                        new NewsQuery(
                                ids("net,bpf,wifi"),
                                Set.of("cve"),
                                Set.of(),
                                Optional.of(SINCE),
                                Optional.empty(),
                                false,
                                Map.of(),
                                NewsQuery.MOST));
    }

    @Test
    void whoWantsEverythingGetsItFromTheMomentOfSubscribing() {
        assertThat(selection.query(subscription(new Interest.All(), Set.of())))
                .isEqualTo(NewsQuery.newest(NewsQuery.MOST).from(SINCE));
    }

    private static Subscription subscription(Interest interest, Set<String> kinds) {
        return new Subscription(
                new SubscriptionId(1),
                new GuildId(2),
                new ChannelId(3),
                interest,
                kinds,
                new Rhythm.Hourly(),
                SINCE,
                Optional.empty());
    }

    private static Set<TopicId> ids(String commaSeparated) {
        return Set.copyOf(Stream.of(commaSeparated.split(",", -1)).map(TopicId::new).toList());
    }

    private static Topic topic(String id, Optional<String> parent) {
        return new Topic(new TopicId(id), id, "🐧", "kernel", parent.map(TopicId::new), id);
    }
}
