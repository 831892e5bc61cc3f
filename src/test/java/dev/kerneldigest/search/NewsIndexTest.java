package dev.kerneldigest.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.TopicId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NewsIndexTest {
    private Instant now = ShelfArchive.NOW;
    private final ShelfArchive archive = new ShelfArchive();
    private final NewsIndex index = NewsIndex.open(Optional.empty(), archive, () -> now);

    @BeforeAll
    void fill() {
        archive.put(1, "Scheduling with sched_ext", "A pluggable scheduler class, written in BPF.")
                .put(2, "The page cache grows folios", "Large folios reach the page cache at last.")
                .put(3, "Cache coloring for a page of history", "Older allocators; page and cache.")
                .put(4, "io_uring gains zero-copy receive", "Networking without the copies.")
                .put(5, "Stable kernels 6.12.30 and 6.1.139", "Users should upgrade. See 6.12.3.")
                .put(6, "CVE-2024-1234 in netfilter", "A use-after-free, and nothing else.")
                .put(7, "CVE-2024-12345 elsewhere", "Another number entirely.")
                .put(8, "NFS over TLS", "Encrypted mounts for xfs exports of Müller's café 🐧.")
                .put(9, "Kernel prepatch 6.4-rc2", "The second release candidate is out.");
        catchUp();
    }

    /** Tests run in any order, so that the items of one may seem late to another. */
    private void catchUp() {
        now = now.plus(Watermark.SPACING);
        index.catchUp();
    }

    @AfterAll
    void close() {
        index.close();
    }

    private List<Long> find(String words) {
        // Other tests put items of their own beside these, from 20 on.
        return index.search(SearchRequest.of(words, 100)).hits().stream()
                .map(Hit::id)
                .filter(id -> id < 20)
                .sorted()
                .toList();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    one word                      | folios                   | 2
                    words are ANDed               | page cache               | 2 3
                    words of title and text       | nfs encrypted            | 8
                    a phrase stays together       | "page cache"             | 2
                    phone quotes                  | “page cache”             | 2
                    an open quote                 | "page cache              | 2
                    a word left out               | page cache -history      | 2
                    a phrase left out             | cache -"page cache"      | 3
                    only left out                 | -kernel -cve -cache -nfs -io_uring -stable | 1
                    other ending                  | schedulers               | 1
                    other ending of the indexed   | schedule                 | 1
                    case                          | BPF FOLIO                | ``
                    case of one                   | FOLIO                    | 2
                    identifier with underscore    | io_uring                 | 4
                    hyphen for underscore         | io-uring                 | 4
                    half an identifier            | uring                    | ``
                    another identifier            | sched_ext                | 1
                    version                       | 6.12.30                  | 5
                    version as git tags it        | v6.12.30                 | 5
                    version of which it begins    | 6.12                     | ``
                    shorter version               | 6.12.3                   | 5
                    candidate                     | 6.4-rc2                  | 9
                    no such candidate             | 6.4-rc1                  | ``
                    CVE                           | CVE-2024-1234            | 6
                    CVE in small letters          | cve-2024-12345           | 7
                    half a CVE                    | CVE-2024-123             | ``
                    hyphens and blanks            | use after free           | 6
                    a name without vowels         | nfs                      | 8
                    letters beyond ASCII          | café                     | 8
                    emoji                         | 🐧                       | 8
                    source                        | lwn.net zero-copy        | 4
                    stop words beside             | the cache of page        | 2 3
                    """)
    void wordsFind(String name, String words, String ids) {
        List<Long> expected =
                Arrays.stream(ids.split(" ", -1))
                        .filter(id -> !id.isEmpty())
                        .map(Long::valueOf)
                        .toList();
        assertThat(find(words)).isEqualTo(expected);
    }

    @Test
    void wordsThatAreNoneAreToldAndTheRestCounts() {
        SearchAnswer answer = index.search(SearchRequest.of("the folios :-) & --", 20));
        assertThat(answer.hits()).extracting(Hit::id).containsExactly(2L);
        assertThat(answer.note()).contains("Ignored, too common or no word: the, :-), &.");
    }

    @Test
    void aTitleCountsForMoreThanAText() {
        archive.put(20, "Something else", "It mentions quokkas once among many other things.")
                .put(21, "Quokkas", "Something else.");
        catchUp();
        assertThat(index.search(SearchRequest.of("quokka", 5)).hits())
                .extracting(Hit::id)
                .containsExactly(21L, 20L);
    }

    @Test
    void ofTwoThatFitAlikeTheNewerComesFirst() {
        Kind kind = new Kind.Article();
        archive.put(31, "Wombats", "", kind, "lwn", Set.of(), ShelfArchive.NOW);
        archive.put(30, "Wombats", "", kind, "lwn", Set.of(), ago(0));
        archive.put(33, "Wombats", "", kind, "lwn", Set.of(), ago(400));
        catchUp();
        assertThat(index.search(SearchRequest.of("wombats", 5)).hits())
                .extracting(Hit::id)
                .containsExactly(31L, 30L, 33L);
    }

    @Test
    void filtersNarrowWhatIsFound() {
        Kind patch = new Kind.Patch();
        archive.put(40, "Emu one", "", patch, "lore-mm", Set.of("mm", "bpf"), ago(1))
                .put(41, "Emu two", "", patch, "lore-mm", Set.of("net"), ago(10))
                .put(42, "Emu three", "", new Kind.Brief(), "emus", Set.of("mm"), ago(20));
        catchUp();
        NewsQuery all = NewsQuery.newest(10);
        assertThat(emus(all)).containsExactlyInAnyOrder(40L, 41L, 42L);
        assertThat(emus(all.withTopics(topics("mm")))).containsExactlyInAnyOrder(40L, 42L);
        assertThat(emus(all.withTopics(topics("bpf", "net")))).containsExactlyInAnyOrder(40L, 41L);
        assertThat(emus(all.withKinds(Set.of("brief")))).containsExactly(42L);
        assertThat(emus(all.withSources(Set.of(new SourceId("emus"))))).containsExactly(42L);
        assertThat(emus(all.from(ago(10)))).containsExactlyInAnyOrder(40L, 41L);
        assertThat(emus(all.before(ago(10)))).containsExactly(42L);
        assertThat(emus(all.withTopics(topics("mm")).withKinds(Set.of("patch"))))
                .containsExactly(40L);
        assertThat(emus(all.withTopics(topics("nowhere")))).isEmpty();
    }

    private List<Long> emus(NewsQuery within) {
        return index.search(new SearchRequest("emu", within)).hits().stream().map(Hit::id).toList();
    }

    private static Set<TopicId> topics(String... ids) {
        return Set.copyOf(Arrays.stream(ids).map(TopicId::new).toList());
    }

    private static Instant ago(int days) {
        return ShelfArchive.NOW.minus(Duration.ofDays(days));
    }

    @Test
    void noWordsFindTheNewest() {
        ShelfArchive own = new ShelfArchive();
        Kind kind = new Kind.Article();
        own.put(1, "Old", "", kind, "lwn", Set.of(), ago(300))
                .put(2, "New", "", kind, "lwn", Set.of(), ago(1))
                .put(3, "Middle", "", kind, "lwn", Set.of(), ago(30));
        InstantSource clock = InstantSource.fixed(ShelfArchive.NOW);
        try (NewsIndex fresh = NewsIndex.open(Optional.empty(), own, clock)) {
            assertThat(fresh.search(SearchRequest.of("  ", 2)).hits())
                    .extracting(Hit::id)
                    .containsExactly(2L, 3L);
        }
    }

    @Test
    void aHitShowsWhereTheWordsAre() {
        Hit hit = index.search(SearchRequest.of("folio cache", 1)).hits().getFirst();
        assertThat(hit.id()).isEqualTo(2);
        assertThat(hit.story()).isEqualTo(1_002);
        Fragment fragment = hit.fragment();
        assertThat(fragment.text()).isEqualTo("Large folios reach the page cache at last.");
        assertThat(fragment.marks())
                .extracting(mark -> fragment.text().substring(mark.start(), mark.end()))
                .containsExactly("folios", "cache");
    }

    @Test
    void aLongTextIsShownWhereItFitsAndShort() {
        archive.put(
                50, "A long one", "Nothing to see here. ".repeat(500) + "A platypus. ".repeat(50));
        archive.put(51, "One without a full stop", "word ".repeat(400) + "echidna");
        catchUp();
        Fragment fragment =
                index.search(SearchRequest.of("platypus", 1)).hits().getFirst().fragment();
        assertThat(fragment.text()).contains("platypus").hasSizeLessThanOrEqualTo(Fragment.MOST);
        assertThat(fragment.marks()).isNotEmpty();
        Fragment endless =
                index.search(SearchRequest.of("echidna", 1)).hits().getFirst().fragment();
        assertThat(endless.text()).hasSizeLessThanOrEqualTo(Fragment.MOST);
    }
}
