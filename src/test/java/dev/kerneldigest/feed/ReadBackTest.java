package dev.kerneldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.Gap;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.NewsReader;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.testing.Answers;
import dev.kerneldigest.testing.SettableClock;
import dev.kerneldigest.testing.TestFeedServer;
import dev.kerneldigest.testing.TestList;
import dev.kerneldigest.testing.TestList.Mail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a list that was busier than one page is read back, over real HTTP. */
final class ReadBackTest {
    private static final Instant NIGHT = Instant.parse("2026-03-01T02:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");
    private static final String ATOM = "/mm/new.atom";

    private final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");
    private final TestFeedServer server = TestFeedServer.start();
    private final InMemoryStore store = new InMemoryStore();
    private final TestList list = new TestList("mm").add(30, "old", NIGHT);
    private final OkHttpFetcher fetcher =
            new OkHttpFetcher(
                    new HostGate(Duration.ZERO, 64, clock, Pause.SLEEP),
                    FetchLimits.USUAL,
                    "test/1",
                    clock);
    private final Poller poller =
            new Poller(
                    new Pages(fetcher, new DocumentReader(new FeedParsers()::of), 40),
                    new Intake(
                            EntryRules.of(ItemIdentity::of, Drafting::draft),
                            store,
                            new NewsReader(),
                            (draft, reading) -> List.of()),
                    store,
                    clock,
                    () -> 0.5);
    private final Source source =
            new Source(
                    new SourceId("mm"),
                    "linux-mm",
                    SourceKind.LORE,
                    server.url(ATOM),
                    Duration.ofMinutes(15),
                    true,
                    Set.of(),
                    true);

    ReadBackTest() {
        server.on(ATOM, list.pages());
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    @Test
    void theFirstPollOfAListReadsOnePage() {
        assertThat(poll().fresh()).isEqualTo(25);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    @DisplayName("K14: every mail is found when 400 come between two polls, in pages of 25")
    void everyMailIsFoundWhenAListIsBusierThanItsPage() {
        poll();
        list.add(400, "new", MORNING);
        PollReport report = poll();
        assertThat(report.fresh()).isEqualTo(400);
        assertThat(report.error()).isEmpty();
        assertThat(titles("new")).doesNotHaveDuplicates().hasSize(400);
        assertThat(state().gap()).isEmpty();
        assertThat(server.requests()).hasSizeBetween(18, 19);
    }

    @Test
    @DisplayName("A9: of 400 mails between two polls none is missing, or what is missing is told")
    void whatIsNotReadOf400MailsIsTold() {
        poll();
        list.add(400, "new", MORNING);
        server.on(ATOM, list.newestOnly());
        assertThat(poll().error().orElseThrow()).contains("may be missing");
        Gap gap = state().gap().orElseThrow();
        assertThat(gap.after()).isEqualTo(NIGHT.plusSeconds(290));
        assertThat(gap.before()).isEqualTo(MORNING.plusSeconds(10 * (400 - 25)));

        server.on(ATOM, list.add(400, "later", MORNING.plusSeconds(4_000)).pages());
        PollReport report = poll();
        assertThat(report.error()).isEmpty();
        assertThat(report.fresh()).isEqualTo(400);
        assertThat(state().gap()).contains(gap);
    }

    @Test
    void anArchiveThatPagesBelowItsListIsReadBackToo() {
        server.on(ATOM, list.newestOnly()).on("/mm/", list.pages());
        poll();
        list.add(400, "new", MORNING);
        assertThat(poll().fresh()).isEqualTo(400);
        assertThat(state().gap()).isEmpty();
    }

    @Test
    void aQuietListCostsOneRequestAPoll() {
        poll();
        list.add(3, "new", MORNING);
        assertThat(poll().fresh()).isEqualTo(3);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void whatWasReadBeforeABotCheckIsKeptAndTheGapIsToldOnce() {
        poll();
        list.add(400, "new", MORNING);
        server.on(ATOM, list.pagesBut(4, TestList::anubis));
        PollReport report = poll();
        assertThat(report.status()).isEqualTo("new");
        assertThat(report.fresh()).isEqualTo(25 + 24 + 24);
        assertThat(report.error().orElseThrow()).contains("may be missing", "Anubis");
        Gap gap = state().gap().orElseThrow();
        assertThat(gap.after()).isEqualTo(NIGHT.plusSeconds(290));
        assertThat(gap.before()).isEqualTo(MORNING.plusSeconds(10 * (400 - 73)));
        assertThat(gap.found()).isEqualTo(clock.instant());

        clock.advance(Duration.ofHours(1));
        list.add(2, "newest", Instant.parse("2026-03-01T12:30:00Z"));
        assertThat(poll().error()).isEmpty();
        assertThat(state().gap()).contains(gap);
        assertThat(server.requests()).hasSize(1 + 4 + 1);
    }

    @Test
    void anEndlessListIsReadUpToTheBoundAndTheRestIsAGap() {
        poll();
        server.on(ATOM, list.add(400, "new", MORNING).endless());
        PollReport report = poll();
        assertThat(report.fresh()).isEqualTo(40 * 25);
        assertThat(report.error().orElseThrow()).contains("more than 40 pages");
        assertThat(server.requests()).hasSize(1 + 40);
        assertThat(state().gap()).isPresent();
    }

    @Test
    void anArchiveWithoutEarlierPagesLeavesAGap() {
        server.on(ATOM, list.newestOnly());
        poll();
        list.add(30, "new", MORNING);
        assertThat(poll().fresh()).isEqualTo(25);
        assertThat(state().gap().orElseThrow().reason()).contains("404");
    }

    @Test
    void pagesThatBreakOffCostMoreRequestsAndNoMail() {
        poll();
        list.add(400, "new", MORNING);
        server.on(ATOM, list.brokenPages());
        PollReport report = poll();
        assertThat(report.fresh()).isEqualTo(400);
        assertThat(state().gap()).isEmpty();
        assertThat(report.error().orElseThrow()).contains("ends within its last entry");
    }

    @Test
    void aServerThatAsksToWaitIsAskedNoMoreAndLeftInPeace() {
        poll();
        list.add(400, "new", MORNING);
        server.on(ATOM, list.pagesBut(3, Answers.status(429, "Retry-After", "7200")));
        assertThat(poll().fresh()).isEqualTo(49);
        assertThat(state().next()).isEqualTo(clock.instant().plus(Duration.ofHours(2)));
        assertThat(state().gap().orElseThrow().reason()).isEqualTo("HTTP 429");
    }

    @Test
    void aSecondWithMoreMailsThanAPageHoldsIsPassedAndTold() {
        poll();
        list.add(20, "later", MORNING.plusSeconds(60));
        for (int mail = 0; mail < 30; mail++) {
            list.add(Mail.of("burst-" + mail + "@kernel.example", "burst " + mail, MORNING));
        }
        list.add(20, "earlier", MORNING.minusSeconds(600));
        poll();
        assertThat(titles("later")).hasSize(20);
        assertThat(titles("earlier")).hasSize(20);
        assertThat(state().gap().orElseThrow().before()).isEqualTo(MORNING);
    }

    @Test
    void anotherListsCopiesOfItsMailsDoNotCountAsKnown() {
        poll();
        list.add(60, "new", MORNING);
        Source other =
                new Source(
                        new SourceId("lkml"),
                        "LKML",
                        SourceKind.LORE,
                        server.url("/lkml/new.atom"),
                        Duration.ofMinutes(15),
                        true,
                        Set.of(),
                        true);
        server.on("/lkml/new.atom", list.newestOnly());
        poller.poll(other);
        poll();
        assertThat(titles("new")).hasSize(60);
        assertThat(state().gap()).isEmpty();
    }

    private PollReport poll() {
        return poller.poll(source);
    }

    private FeedState state() {
        return store.state(source);
    }

    private List<String> titles(String words) {
        return store.news().stream()
                .map(NewsItem::draft)
                .map(draft -> draft.title())
                .filter(title -> title.startsWith(words + " "))
                .toList();
    }
}
