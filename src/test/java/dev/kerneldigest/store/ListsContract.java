package dev.kerneldigest.store;

import static dev.kerneldigest.testing.TestItems.SEEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.feed.FeedState;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.Gap;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.Mail;
import dev.kerneldigest.news.Merge;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.NewsReader;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.TestDatabase;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is kept of the mails of lists beside themselves. */
abstract class ListsContract extends DatabaseContract {
    private static final TopicId MM = new TopicId("mm");
    private static final TopicId NET = new TopicId("net");

    private final SqlNewsArchive archive = new SqlNewsArchive(database);
    private final SqlFeedStates states = new SqlFeedStates(database);

    ListsContract(TestDatabase place) {
        super(place);
    }

    @Test
    void aMailThatASecondListCarriesHasItsTopicsFromThenOn() {
        NewsItem mail = mail("a@x", "", "[PATCH] one", "");
        save("mm", List.of(mail));
        Instant later = SEEN.plusSeconds(3600);
        save("net", List.of(of(mail, "net", NET, later)));
        save("net", List.of(of(mail, "net", NET, later.plusSeconds(60))));
        assertThat(stored("one").item().topics()).containsExactly(MM, NET);
        NewsQuery fresh = NewsQuery.newest(9).from(later);
        assertThat(archive.find(fresh.withTopics(Set.of(NET)))).hasSize(1);
        assertThat(archive.find(fresh.withTopics(Set.of(MM)))).isEmpty();
        assertThat(archive.known(List.of(mail.key())).get(mail.key()))
                .satisfies(known -> {
                    assertThat(known.isFrom(new SourceId("net"))).isTrue();
                    assertThat(known.isFrom(new SourceId("bpf"))).isFalse();
                });
        assertThat(archive.find(bySource("net"))).hasSize(1);
        assertThat(archive.find(bySource("mm"))).hasSize(1);
        assertThat(archive.find(bySource("net").withTopics(Set.of(MM)))).hasSize(1);
        assertThat(archive.find(bySource("net").withKinds(Set.of("patch")))).hasSize(1);
    }

    @Test
    void whatIsKeptForLookUpsOnlyIsInNoListUnlessAskedFor() {
        save("mm", List.of(mail("a@x", "", "[PATCH] one", "")));
        save("mm", List.of(mail("b@x", "a@x", "Re: [PATCH] one", "")));
        assertThat(archive.find(NewsQuery.newest(9))).hasSize(1);
        assertThat(archive.find(NewsQuery.newest(9).withTopics(Set.of(MM)))).hasSize(1);
        assertThat(archive.find(bySource("mm"))).hasSize(1);
        assertThat(archive.find(bySource("mm").withChatter())).hasSize(2);
        assertThat(archive.after(0, 9)).hasSize(2);
    }

    @Test
    void repliesAreCountedInWhateverOrderTheyCome() {
        save("mm", List.of(mail("c@x", "b@x", "Re: [PATCH] one", "")));
        save("mm", List.of(mail("b@x", "a@x", "Re: [PATCH] one", "")));
        save("mm", List.of(mail("a@x", "", "[PATCH] one", "")));
        assertThat(stored("[PATCH] one").replies()).isEqualTo(2);
        save("net", List.of(mail("d@x", "c@x", "Re: [PATCH] one", "")));
        assertThat(stored("[PATCH] one").replies()).isEqualTo(3);
    }

    @Test
    void aMergeChangesItsRequestOnceAndNothingElse() {
        save("mm", List.of(mail("p@x", "", "[GIT PULL] one", "")));
        NewsItem told = mail("t@x", "p@x", "Re: [GIT PULL] one", "pr-tracker-bot@kernel.org");
        save("mm", List.of(told));
        save("mm", List.of(mail("u@x", "p@x", "Re: [GIT PULL] one", "pr-tracker-bot@kernel.org")));
        ArchivedItem request = stored("[GIT PULL] one");
        Merge merge =
                new Merge(
                        "torvalds/linux.git",
                        URI.create("https://git.kernel.org/torvalds/c/0123456789abcdef"),
                        SEEN);
        assertThat(request.item().reading().kind()).isEqualTo(new Kind.Pull(Optional.of(merge)));
        assertThat(request.revision()).isEqualTo(1);
        assertThat(request.replies()).isZero();
    }

    @Test
    void theVersionsOfASeriesAreFoundFromTheFirstAndTheFirstFromThem() {
        save("mm", List.of(mail("a@x", "", "[PATCH 0/2] one", "ada@x")));
        save("mm", List.of(mail("a1@x", "a@x", "[PATCH 1/2] two", "ada@x")));
        save("mm", List.of(mail("b@x", "", "[PATCH v2 0/2] one", "ada@x")));
        save("mm", List.of(mail("c@x", "", "[PATCH v3 0/2] one", "ada@x")));
        save("mm", List.of(mail("d@x", "", "[PATCH] other", "ada@x")));
        ArchivedItem first = stored("[PATCH 0/2] one");
        ArchivedItem last = stored("[PATCH v3 0/2] one");
        ArchivedItem other = stored("other");
        assertThat(archive.thread(first.id()))
                .extracting(item -> item.item().reading().title())
                .containsExactly("[PATCH 0/2] one", "[PATCH v2 0/2] one", "[PATCH v3 0/2] one");
        assertThat(archive.thread(last.id())).containsExactly(last);
        assertThat(archive.thread(999)).isEmpty();
        assertThat(archive.movedThreads(Instant.EPOCH))
                .contains(first.story(), last.story(), other.story());
        assertThat(archive.movedThreads(Instant.now().plusSeconds(3600))).isEmpty();
    }

    @Test
    void gapsAreKeptOnceAndFoundByWhenTheyWereNoticed() {
        Gap gap =
                new Gap(
                        new SourceId("mm"),
                        "linux-mm",
                        Set.of(MM, NET),
                        SEEN.minusSeconds(90),
                        SEEN.minusSeconds(30),
                        SEEN,
                        "HTTP 403");
        FeedState state = TestStates.fresh("mm").with(gap);
        states.save(state, List.of(), List.of());
        states.save(state, List.of(), List.of());
        assertThat(states.find(gap.source()).orElseThrow().gap()).contains(gap);
        assertThat(archive.gaps(SEEN.minusSeconds(1), SEEN)).containsExactly(gap);
        assertThat(archive.gaps(SEEN, SEEN.plusSeconds(9))).isEmpty();
    }

    @Test
    void hundredsOfMailsOfAPollFindTheirEarlierVersions() {
        List<NewsItem> first = new ArrayList<>();
        List<NewsItem> second = new ArrayList<>();
        for (int mail = 0; mail < 250; mail++) {
            first.add(mail("a%d@x".formatted(mail), "", "[PATCH] fix " + mail, "ada@x"));
            second.add(mail("b%d@x".formatted(mail), "", "[PATCH v2] fix " + mail, "ada@x"));
        }
        save("mm", first);
        save("mm", second);
        assertThat(archive.find(NewsQuery.newest(500)))
                .filteredOn(item -> item.earlier().isPresent())
                .extracting(item -> item.item().reading().title())
                .hasSize(250)
                .allMatch(title -> title.startsWith("[PATCH v2]"));
    }

    private NewsQuery bySource(String source) {
        return NewsQuery.newest(9).withSources(Set.of(new SourceId(source)));
    }

    private ArchivedItem stored(String title) {
        return archive.after(0, 100).stream()
                .filter(item ->
                        item.item().reading().title().startsWith(title)
                                || item.item().reading().title().endsWith("] " + title))
                .findFirst()
                .orElseThrow();
    }

    private void save(String source, List<NewsItem> items) {
        states.save(TestStates.fresh(source), items, List.of());
    }

    private static NewsItem mail(String id, String parent, String subject, String author) {
        Draft draft =
                new Draft(
                        "linux-mm",
                        subject,
                        "It has been merged into torvalds/linux.git:\n"
                                + "https://git.kernel.org/torvalds/c/0123456789abcdef",
                        List.of(),
                        List.of(),
                        Optional.of(URI.create("https://lore.kernel.org/mm/" + id + "/")),
                        Optional.of(SEEN),
                        Optional.of(
                                new Mail(
                                        id,
                                        author,
                                        Optional.of(parent).filter(it -> !it.isEmpty()))));
        return new NewsItem(
                new ItemKey("lore:" + id),
                new SourceId("mm"),
                draft,
                new NewsReader().read(draft),
                List.of(MM),
                SEEN);
    }

    private static NewsItem of(NewsItem item, String source, TopicId topic, Instant seen) {
        return new NewsItem(
                item.key(),
                new SourceId(source),
                item.draft(),
                item.reading(),
                List.of(topic),
                seen);
    }
}
