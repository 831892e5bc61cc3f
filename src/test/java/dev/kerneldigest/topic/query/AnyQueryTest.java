package dev.kerneldigest.topic.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.testing.TestItems;
import dev.kerneldigest.topic.TopicCatalogue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that nobody would type, and queries that nobody would think of. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AnyQueryTest {
    private static final TopicCatalogue TOPICS = new TopicCatalogue(List.of());

    private static final String[] PIECES = {
        "folio",
        "folios",
        "page",
        "cache",
        "arrive where",
        "hugetlb",
        "fol*",
        "title:",
        "text:",
        "event:lsfmm",
        "topic:mm",
        "topic:net",
        "kind:article",
        "kind:cve",
        "source:lwn",
        "distro:debian",
        "package:zsh",
        "version:6.1*",
        "version:6.18",
        "cve:CVE-2026-1",
        " ",
        " ",
        " ",
        " AND ",
        " OR ",
        " NOT ",
        " -",
        "(",
        ")",
        "\"",
        "\"page cache\"",
        "*",
        "~",
        "/",
        ":",
        "\\",
        "“",
        "…",
        "\u0000",
        "\ud83d",
        "🐧",
        "é",
        "İ",
        "1",
        "a"
    };

    private final QueryLanguage language = new QueryLanguage();
    private final QueryMatcher matcher = new QueryMatcher(TOPICS);
    private final List<NewsItem> items =
            TestItems.everyKind().stream()
                    .map(kind -> TestItems.ofKind(TestItems.item(kind.id()), kind))
                    .toList();

    @AfterAll
    void close() {
        language.close();
        matcher.close();
    }

    private static LongStream seeds() {
        return LongStream.range(0, 10);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyTextIsAQueryOrAMistakeInIt(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            String text = text(random, 40);
            assertThatCode(() -> check(text))
                    .as("seed %s: %s", seed, text)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(", ")", "-", "NOT ", "\"", "a ", "a:", "*", "-(", "a OR (", "🐧", "\ud83d", " "
            })
    void aHugeTextIsAnsweredToo(String piece) {
        check(piece.repeat(6_000 / piece.length()));
        check(piece.repeat(QueryLanguage.LONGEST / piece.length()));
    }

    /** One item against all queries finds what each query finds alone, whatever they are. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void allQueriesAtOnceFindWhatEachFindsAlone(long seed) {
        Random random = new Random(seed);
        Map<String, ServerQuery> queries = new LinkedHashMap<>();
        while (queries.size() < 60) {
            if (language.read(text(random, 10)) instanceof QueryReading.Good(ServerQuery query)) {
                queries.put(query.text(), query);
            }
        }
        try (QueryMonitor monitor = new QueryMonitor(TOPICS)) {
            monitor.hold(queries.keySet(), queries);
            for (NewsItem item : items) {
                Set<String> alone = new TreeSet<>();
                queries.forEach((text, query) -> {
                    if (matcher.matches(query, item)) {
                        alone.add(text);
                    }
                });
                assertThat(monitor.matching(item))
                        .as("seed %s, %s", seed, item.key())
                        .containsExactlyInAnyOrderElementsOf(alone);
            }
        }
    }

    private void check(String text) {
        switch (language.read(text)) {
            case QueryReading.Good(ServerQuery query) -> {
                assertThat(query.text()).hasSizeLessThanOrEqualTo(QueryLanguage.LONGEST);
                assertThat(language.read(query.text())).isEqualTo(new QueryReading.Good(query));
                matcher.matches(query, items.getFirst());
            }
            case QueryReading.Wrong(QueryMistake mistake) -> {
                assertThat(mistake.at()).isBetween(0, text.length());
                assertThat(mistake.advice()).isNotBlank().doesNotContain("\n");
            }
        }
    }

    private static String text(Random random, int most) {
        List<String> pieces = new ArrayList<>();
        for (int count = random.nextInt(most) + 1; count > 0; count--) {
            pieces.add(PIECES[random.nextInt(PIECES.length)]);
        }
        return String.join("", pieces);
    }
}
