package dev.kerneldigest.topic.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.topic.Topic;
import dev.kerneldigest.topic.TopicCatalogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QueryNamesTest {
    private final QueryNames names =
            new QueryNames(
                    new TopicCatalogue(
                            List.of(
                                    topic("mm", "Memory management"),
                                    topic("mm-reclaim", "Swap"),
                                    topic("bpf", "BPF"),
                                    topic("filesystems", "Filesystems"))),
                    List.of("article", "brief", "cve", "patch"),
                    Map.of(
                            new SourceId("lwn"), "LWN.net",
                            new SourceId("phoronix"), "Phoronix"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '¬',
            textBlock =
                    """
                    topic:mm -topic:BPF
                    topic:"memory management"
                    kind:Article OR kind:cve
                    source:lwn source:LWN.net
                    distro:nobody package:nothing
                    """)
    void knownNamesAreFine(String query) {
        assertThat(names.check(read(query))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '¬',
            textBlock =
                    """
                    topic:mn              | 6  | mn       | no such topic. Did you mean `mm`, `bpf`, `
                    folio -topic:mmreclaim | 13 | mmreclaim | Did you mean `mm-reclaim`,
                    kind:artikle          | 5  | artikle  | no such kind. Did you mean `article`, `
                    source:"lwm"          | 7  | lwm      | no such source. Did you mean `lwn`, `phoronix`?
                    """)
    void anUnknownNameIsToldWithTheNearest(String query, int at, String part, String advice) {
        Optional<QueryMistake> mistake = names.check(read(query));
        assertThat(mistake).map(QueryMistake::at).contains(at);
        assertThat(mistake).map(QueryMistake::part).contains(part);
        assertThat(mistake).map(QueryMistake::advice).get().asString().contains(advice);
    }

    private static ServerQuery read(String typed) {
        try (QueryLanguage language = new QueryLanguage()) {
            return switch (language.read(typed)) {
                case QueryReading.Good(ServerQuery query) -> query;
                case QueryReading.Wrong(QueryMistake mistake) -> throw new AssertionError(mistake);
            };
        }
    }

    private static Topic topic(String id, String name) {
        return new Topic(new TopicId(id), name, "🐧", "kernel", Optional.empty(), name);
    }
}
