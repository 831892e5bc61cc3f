package dev.kerneldigest.feed;

import dev.kerneldigest.feed.FeedState.Health;
import dev.kerneldigest.feed.FetchOutcome.Fetched;
import dev.kerneldigest.news.KernelList;
import dev.kerneldigest.news.NewsItem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls a source: asks for it, reads what came, stores what is new and says when to come back.
 *
 * <p>What is remembered changes only together with the items: {@link FeedStates#save} stores both
 * or neither, so a validator never moves past an item that was not stored, and a refusal, a broken
 * body or a crash costs nothing but time. Safe for many threads; one source is to be polled by one
 * at a time.
 */
public final class Poller {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    private final Pages pages;
    private final Intake intake;
    private final FeedStates states;
    private final InstantSource time;
    private final DoubleSupplier random;

    /**
     * Makes a poller.
     *
     * @param random at least 0 and less than 1 each time; spreads the retries of failed sources
     */
    public Poller(
            Pages pages,
            Intake intake,
            FeedStates states,
            InstantSource time,
            DoubleSupplier random) {
        this.pages = pages;
        this.intake = intake;
        this.states = states;
        this.time = time;
        this.random = random;
    }

    /**
     * Polls a source now, due or not; only one that is gone is left alone, until its configured
     * address changes. Never throws: whatever breaks, a database included, ends as a report.
     */
    public PollReport poll(Source source) {
        Instant start = time.instant();
        try {
            FeedState before = remembered(source, start);
            if (before.health() == Health.GONE) {
                return report(source, start, "gone", Optional.of(before.reason()));
            }
            return visit(new Visit(source, before, start));
        } catch (CancellationException stopped) {
            LOG.debug("A poll was stopped. source={}", source.id(), stopped);
            return report(source, start, "failed", Optional.of("stopped"));
        } catch (RuntimeException failure) {
            LOG.error("A poll broke off. source={}", source.id(), failure);
            return report(source, start, "failed", Optional.of("internal error: " + failure));
        } finally {
            pages.fetcher().large().leave();
        }
    }

    /** What is known of the source; nothing when that was learnt from another address. */
    private FeedState remembered(Source source, Instant now) {
        return states.find(source.id())
                .filter(state -> state.url().equals(source.url()))
                .orElseGet(() -> FeedState.fresh(source, now));
    }

    private PollReport visit(Visit visit) {
        FetchOutcome outcome = pages.fetch(visit.url(), visit.before().validators());
        if (Thread.currentThread().isInterrupted()) {
            // We are shutting down: that is not the source's fault, and H2 closes a database file
            // under a thread that is interrupted while it writes.
            return report(visit.source(), visit.start(), "failed", Optional.of("stopped"));
        }
        return switch (outcome) {
            case Fetched fetched -> fetched(visit, fetched);
            case FetchOutcome.NotModified(Optional<Duration> fresh) -> notModified(visit, fresh);
            case FetchOutcome.RateLimited(int status, Optional<Duration> retryAfter) ->
                    rateLimited(visit, status, retryAfter);
            case FetchOutcome.Gone() -> gone(visit);
            case FetchOutcome.Page _ -> unwell(visit, Health.BLOCKED, FetchOutcome.Page.REASON);
            case FetchOutcome.Blocked(String reason) -> unwell(visit, Health.BLOCKED, reason);
            case FetchOutcome.Failed(String reason) -> unwell(visit, Health.FAILING, reason);
        };
    }

    private PollReport fetched(Visit visit, Fetched fetched) {
        String hash = BodyHash.of(fetched.document().body());
        if (visit.before().bodyHash().equals(Optional.of(hash))) {
            Pace.Beat beat = beat(visit, new Finding.Quiet(fetched.fresh()));
            save(visit, visit.read(fetched, hash, beat, false));
            return report(visit.source(), visit.start(), "unchanged", Optional.empty());
        }
        return switch (pages.read(visit.source(), fetched.document())) {
            case DocumentReader.Result.Feed(ParsedFeed feed) -> news(visit, fetched, hash, feed);
            case DocumentReader.Result.Page(String reason) -> unwell(visit, Health.BLOCKED, reason);
            case DocumentReader.Result.Unreadable(String reason) ->
                    unwell(visit, Health.FAILING, reason);
        };
    }

    private PollReport news(Visit visit, Fetched fetched, String hash, ParsedFeed newest) {
        Backlog backlog = ReadBack.from(pages, intake, visit, fetched.document(), newest);
        if (Thread.currentThread().isInterrupted()) {
            return report(visit.source(), visit.start(), "failed", Optional.of("stopped"));
        }
        if (backlog.feed().length() > LargeBodies.SMALL) {
            pages.fetcher().large().enter();
        }
        KernelPoll kernels = KernelPoll.of(backlog.feed(), states, visit.source());
        Haul haul =
                intake.select(
                        visit.source(), kernels.feed(), visit.before().succeeded(), time.instant());
        int found = haul.items().size();
        Optional<Duration> fresh = backlog.rest(fetched.fresh());
        Finding finding = found > 0 ? new Finding.News(found, fresh) : new Finding.Quiet(fresh);
        FeedState state =
                kernels.remembered(visit.read(fetched, hash, beat(visit, finding), found > 0));
        FeedStates.Kept kept =
                save(visit, missed(visit, backlog, state), haul.all(), kernels.list());
        return new PollReport(
                visit.source().id(),
                kept.fresh() > 0 ? "new" : "unchanged",
                backlog.feed().entries().size(),
                kept.fresh(),
                kept.changed(),
                since(visit.start()),
                backlog.complaint(haul.complaint()));
    }

    /** The state with what may have been missed. */
    private FeedState missed(Visit visit, Backlog backlog, FeedState state) {
        return backlog.breach()
                .map(breach -> visit.gap(breach, intake.newest(visit.source(), breach.oldest())))
                .map(state::with)
                .orElse(state);
    }

    private PollReport notModified(Visit visit, Optional<Duration> fresh) {
        save(visit, visit.notModified(beat(visit, new Finding.Quiet(fresh))));
        return report(visit.source(), visit.start(), "not-modified", Optional.empty());
    }

    private PollReport rateLimited(Visit visit, int status, Optional<Duration> retryAfter) {
        String reason =
                retryAfter
                        .map(wait -> ", asked to wait " + FetchFailure.inWords(wait))
                        .map(wish -> "HTTP " + status + wish)
                        .orElse("HTTP " + status);
        Pace.Beat beat = beat(visit, new Finding.AskedToWait(retryAfter));
        return unwell(visit, Health.RATE_LIMITED, reason, beat);
    }

    private PollReport gone(Visit visit) {
        if (visit.before().moved().isPresent()) {
            return unwell(visit, Health.FAILING, "HTTP 410 at the address it had moved to");
        }
        String reason = "HTTP 410: gone for good";
        return unwell(visit, Health.GONE, reason, beat(visit, new Finding.Over()));
    }

    private PollReport unwell(Visit visit, Health health, String reason) {
        return unwell(visit, health, reason, beat(visit, new Finding.Trouble()));
    }

    private PollReport unwell(Visit visit, Health health, String reason, Pace.Beat beat) {
        save(visit, visit.unwell(health, reason, beat));
        return report(visit.source(), visit.start(), status(health), Optional.of(reason));
    }

    private static String status(Health health) {
        return switch (health) {
            case NEW, WELL -> "unchanged";
            case FAILING -> "failed";
            case BLOCKED -> "blocked";
            case RATE_LIMITED -> "rate-limited";
            case GONE -> "gone";
        };
    }

    private Pace.Beat beat(Visit visit, Finding finding) {
        return Pace.next(
                visit.source(), visit.before(), finding, time.instant(), random.getAsDouble());
    }

    private void save(Visit visit, FeedState after) {
        save(visit, after, List.of(), KernelList.NONE);
    }

    private FeedStates.Kept save(
            Visit visit, FeedState after, List<NewsItem> items, KernelList kernels) {
        FeedStates.Kept kept = states.save(after, items, kernels);
        StateLog.tell(visit.before(), after);
        return kept;
    }

    private PollReport report(Source source, Instant start, String status, Optional<String> error) {
        return new PollReport(source.id(), status, 0, 0, 0, since(start), error);
    }

    private Duration since(Instant start) {
        return Duration.between(start, time.instant());
    }
}
