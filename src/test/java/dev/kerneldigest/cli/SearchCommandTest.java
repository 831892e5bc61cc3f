package dev.kerneldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.Kind;
import dev.kerneldigest.search.NewsIndex;
import dev.kerneldigest.search.ShelfArchive;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

final class SearchCommandTest {
    private static final InstantSource CLOCK = InstantSource.fixed(ShelfArchive.NOW);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private int lent;

    private int run(String... arguments) {
        ShelfArchive archive =
                new ShelfArchive()
                        .put(
                                1,
                                "Folios for\u001b[31m tmpfs",
                                "Large ones.",
                                new Kind.Article(),
                                "lwn",
                                Set.of("mm", "fs"),
                                ShelfArchive.NOW)
                        .put(
                                2,
                                "Folios of old",
                                "Small ones.",
                                new Kind.Brief(),
                                "phoronix",
                                Set.of(),
                                ShelfArchive.NOW.minus(Duration.ofDays(60)));
        SearchCommand.Library library =
                use -> {
                    lent++;
                    try (NewsIndex index = NewsIndex.open(Optional.empty(), archive, CLOCK)) {
                        use.accept(archive, index);
                    }
                };
        return new CommandLine(new SearchCommand(library, CLOCK))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void whatIsFoundIsPrintedAsAPersonReadsIt() {
        assertThat(run("folios")).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "2026-11-20  Folios for[31m tmpfs  (LWN.net)",
                        "            https://example.org/1",
                        "            topics: fs, mm",
                        "2026-09-21  Folios of old  (phoronix)",
                        "            https://example.org/2");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "folios --topic=mm",
        "folios --since=30d",
        "folios tmpfs",
        "--topic mm -- folio -old"
    })
    void optionsAndWordsNarrow(String arguments) {
        assertThat(run(arguments.split(" ", -1))).isZero();
        assertThat(out.toString()).contains("tmpfs").doesNotContain("of old");
    }

    @Test
    void nothingFoundIsSaid() {
        assertThat(run("quokka")).isZero();
        assertThat(out.toString().strip()).isEqualTo("Nothing found.");
    }

    @Test
    void whatWasIgnoredIsSaid() {
        assertThat(run("the", "tmpfs")).isZero();
        assertThat(out.toString()).startsWith("Ignored, too common or no word: the.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    folios --since=soon | --since is "soon", allowed: Nh, Nd, Nw or a past date
                    folios --topic=M_M  | --topic: a topic id is lower-case letters
                    --topic=mm          | Missing required parameter: 'WORDS'
                    """)
    void wrongUsageIsExitTwoAndOpensNothing(String arguments, String message) {
        assertThat(run(arguments.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString()).contains(message);
        assertThat(lent).isZero();
    }
}
