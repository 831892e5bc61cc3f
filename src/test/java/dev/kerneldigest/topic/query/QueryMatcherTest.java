package dev.kerneldigest.topic.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.Mail;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.testing.TestItems;
import dev.kerneldigest.topic.Topic;
import dev.kerneldigest.topic.TopicCatalogue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class QueryMatcherTest {
    private static final TopicCatalogue TOPICS =
            new TopicCatalogue(
                    List.of(
                            topic("mm", "Memory management", ""),
                            topic("mm-reclaim", "Swap", "mm")));

    private final QueryLanguage language = new QueryLanguage();
    private final QueryMatcher matcher = new QueryMatcher(TOPICS);

    /**
     * Titled "The state of the page cache", with the gist "Folios are everywhere.", the text
     * "Folios arrive where pages were." and what {@link TestItems#reading} says.
     */
    private final NewsItem article = TestItems.about(TestItems.item("article"), "mm-reclaim");

    @AfterAll
    void close() {
        language.close();
        matcher.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '¬',
            textBlock =
                    """
                    folio                         | true
                    FOLIOS                        | true
                    fol*                          | true
                    fil*                          | false
                    page -zswap                   | true
                    page AND NOT folio            | false
                    zswap OR cache                | true
                    "page cache"                  | true
                    "cache page"                  | false
                    "cache folios"                | false
                    "everywhere folios"           | false
                    title:page                    | true
                    title:folio                   | false
                    text:"folios arrive"          | true
                    event:lsfmm                   | true
                    event:"LSFMM+BPF 2026"        | true
                    event:plumbers                | false
                    topic:mm-reclaim              | true
                    topic:mm                      | true
                    topic:"memory management"     | true
                    topic:Swap                    | true
                    topic:net                     | false
                    kind:Article                  | true
                    kind:brief                    | false
                    source:lwn                    | true
                    source:LWN.net                | true
                    source:phoronix               | false
                    version:6.18                  | true
                    version:v6.18                 | true
                    version:6.1*                  | true
                    version:6.1                   | false
                    version:6.18.*                | false
                    cve:cve-2026-1                | true
                    cve:CVE-2026-*                | true
                    cve:CVE-2026-12               | false
                    folio kind:article -topic:net | true
                    """)
    void whatAnArticleIsFoundBy(String query, boolean found) {
        assertThat(matches(query, article)).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("K16: posts or leaves out the mails of an author whom a query names")
    @CsvSource({
        "author:Ada@Penguin.example,    true",
        "author:ada,                    true",
        "author:ad*,                    true",
        "author:penguin,                false",
        "folio author:grace,            false",
        "folio -author:grace,           true",
        "folio NOT author:ada,          false"
    })
    void aMailIsFoundByWhoWroteIt(String query, boolean found) {
        assertThat(matches(query, mail("ada@penguin.example"))).isEqualTo(found);
    }

    private NewsItem mail(String author) {
        Draft draft = article.draft();
        return new NewsItem(
                article.key(),
                article.source(),
                new Draft(
                        draft.source(),
                        draft.title(),
                        draft.text(),
                        draft.bold(),
                        draft.links(),
                        draft.url(),
                        draft.date(),
                        Optional.of(new Mail("1@penguin.example", author, Optional.empty()))),
                article.reading(),
                article.topics(),
                article.seen());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '¬',
            textBlock =
                    """
                    distro:debian                                   | true
                    distro:"red hat"                                | true
                    package:openssl                                 | true
                    distro:debian package:openssl                   | true
                    distro:debian package:varnish                   | false
                    distro:"Red Hat" package:varnish                | true
                    package:varnish:6                               | true
                    package:lapack                                  | true
                    package:openblas                                | true
                    distro:debian package:open*                     | true
                    (distro:debian OR distro:suse) package:openssl  | true
                    (distro:debian OR distro:suse) package:varnish  | false
                    distro:debian (package:varnish OR package:zsh)  | false
                    distro:debian package:zsh OR package:varnish    | true
                    kind:security-updates -package:openssl          | false
                    """)
    void whatARoundUpOfUpdatesIsFoundBy(String query, boolean found) {
        Map<String, List<String>> packages = new LinkedHashMap<>();
        packages.put("Debian", List.of("openssl", "lapack/openblas"));
        packages.put("Red Hat", List.of("varnish:6"));
        NewsItem updates = TestItems.ofKind(article, new Kind.SecurityUpdates(packages));
        assertThat(matches(query, updates)).isEqualTo(found);
    }

    @Test
    void aReleaseOfADistributionIsNewsOfIt() {
        NewsItem release = TestItems.ofKind(article, new Kind.DistroRelease("Debian", "14"));
        assertThat(matches("distro:debian", release)).isTrue();
    }

    @Test
    void aNameOrTextOfAnyLengthIsLookedAt() {
        Map<String, List<String>> packages =
                Map.of("D".repeat(50_000), List.of("p".repeat(50_000)));
        Draft draft = article.draft();
        Draft endless =
                new Draft(
                        draft.source(),
                        draft.title(),
                        "x".repeat(1_000_000) + " zswap",
                        draft.bold(),
                        draft.links(),
                        draft.url(),
                        draft.date());
        NewsItem huge =
                TestItems.ofKind(
                        TestItems.drafted(article, endless), new Kind.SecurityUpdates(packages));
        assertThat(matches("page", huge)).isTrue();
        assertThat(matches("zswap", huge)).isFalse();
    }

    private boolean matches(String typed, NewsItem item) {
        return switch (language.read(typed)) {
            case QueryReading.Good(ServerQuery query) -> matcher.matches(query, item);
            case QueryReading.Wrong(QueryMistake mistake) -> throw new AssertionError(mistake);
        };
    }

    private static Topic topic(String id, String name, String parent) {
        return new Topic(
                new TopicId(id),
                name,
                "🐧",
                "kernel",
                Optional.of(parent).filter(it -> !it.isEmpty()).map(TopicId::new),
                name);
    }
}
