package dev.kerneldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kerneldigest.news.ItemKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real feeds as they were polled, where they are at hand. */
final class PollsCorpusTest {
    private static final Path CORPUS = Path.of("../shared/corpus");

    private final FeedParsers parsers = new FeedParsers();

    @ParameterizedTest(name = "{0}")
    @CsvSource({"phoronix, feed", "lore, lore"})
    void everyPollHasAsManyNewItemsAsItShould(String folder, String kind)
            throws IOException, UnreadableFeedException {
        assumeTrue(Files.isDirectory(CORPUS), "the corpus of feeds is not here");
        Set<ItemKey> seen = new HashSet<>();
        List<String> polls = Files.readAllLines(CORPUS.resolve(folder).resolve("dedup.tsv"));
        for (String poll : polls.subList(1, polls.size())) {
            String[] columns = poll.split("\t", -1);
            int before = seen.size();
            seen.addAll(keys(CORPUS.resolve(folder).resolve(columns[1]), kind));
            assertThat(seen.size() - before).as(poll).isEqualTo(Integer.parseInt(columns[3]));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lwn-2021-12-29-rss1-derived-undeclared-dc.rdf",
                "lwn-2023-07-07-rss1.rdf",
                "lwn-2026-09-27-rss2.xml"
            })
    void lwnsItemsAreItsArticlesInEveryFormat(String file)
            throws IOException, UnreadableFeedException {
        assumeTrue(Files.isDirectory(CORPUS), "the corpus of feeds is not here");
        assertThat(keys(CORPUS.resolve("lwn").resolve(file), "feed"))
                .isNotEmpty()
                .allMatch(key -> key.value().matches("lwn:\\d+"));
    }

    @Test
    void kernelOrgsListsNameTheSameReleases() throws IOException, UnreadableFeedException {
        assumeTrue(Files.isDirectory(CORPUS), "the corpus of feeds is not here");
        Path folder = CORPUS.resolve("kernelorg");
        assertThat(keys(folder.resolve("releases-2020-12-14.json"), "kernel-releases"))
                .containsExactlyInAnyOrder(
                        new ItemKey("kernel:5.10"), new ItemKey("kernel:5.10.1"));
        assertThat(keys(folder.resolve("kdist-2020-05-08.xml"), "kernel-releases"))
                .contains(new ItemKey("kernel:5.7-rc4"), new ItemKey("kernel:5.6.11"));
    }

    private Set<ItemKey> keys(Path file, String kind) throws IOException, UnreadableFeedException {
        Source source = ItemIdentityTest.source(kind);
        ParsedFeed feed = parsers.of(source.kind()).parse(Documents.of(Files.readAllBytes(file)));
        Set<ItemKey> keys = new HashSet<>();
        for (Entry entry : feed.entries()) {
            keys.add(ItemIdentity.of(source, entry).orElseThrow());
        }
        assertThat(keys).as(file.toString()).hasSameSizeAs(feed.entries());
        return keys;
    }
}
