package dev.kerneldigest.feed;

import dev.kerneldigest.feed.Backlog.Breach;
import dev.kerneldigest.news.ItemKey;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/*
 * Reads a list back, page by page, until it meets a mail that the list had at an earlier poll.
 *
 * An archive bounds a page by the second of arrival, so that each page begins with what the last one
 * ended with. It ends
 *
 *   well   at a page with something known, or where the archive begins (a short page with nothing
 *          new);
 *   badly  at the bounds of pages, entries or bytes, or when a page is refused, broken, or the same
 *          again. What was read is kept then, and where it ends is said.
 *
 * A second with more mails than a page holds cannot be read whole by its bound: the second before it
 * is asked for then, and that is said too.
 */
final class ReadBack {
    /** All pages of a poll together; honest ones have some tens of kilobytes. */
    private static final int MOST_BYTES = 32 << 20;

    private final Pages pages;
    private final Intake intake;
    private final Source source;
    private final URI base;
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private final Set<ItemKey> read = new HashSet<>();
    private final List<PageAddress> ways;
    private final int pageSize;
    private Instant until = Instant.MAX;
    private Optional<Breach> breach = Optional.empty();
    private int bytes;

    private ReadBack(
            Pages pages, Intake intake, Visit visit, FeedDocument newest, ParsedFeed feed) {
        this.pages = pages;
        this.intake = intake;
        this.source = visit.source();
        this.base = newest.location();
        this.ways = new ArrayList<>(PageAddress.of(base));
        this.pageSize = feed.entries().size();
        add(newest, feed);
    }

    /** The newest page, and what came between it and what is known. */
    static Backlog from(
            Pages pages, Intake intake, Visit visit, FeedDocument newest, ParsedFeed feed) {
        if (!visit.source().kind().isList()
                || visit.before().succeeded().isEmpty()
                || feed.entries().isEmpty()) {
            return Backlog.whole(feed);
        }
        ReadBack back = new ReadBack(pages, intake, visit, newest, feed);
        if (!intake.hasSeen(visit.source(), back.read)) {
            back.walk();
        }
        return new Backlog(
                new ParsedFeed(feed.title(), back.entries, feed.kernels(), back.broken),
                back.breach);
    }

    private void walk() {
        for (int page = 1; page < pages.most(); page++) {
            if (until.equals(Instant.MAX)) {
                end("its mails bear no dates");
                return;
            }
            if (step()) {
                return;
            }
        }
        end("more than " + pages.most() + " pages");
    }

    /** Whether that was the last page. */
    private boolean step() {
        URI url = ways.getFirst().of(base, until, entries.size());
        return switch (pages.fetch(url, Validators.NONE)) {
            case FetchOutcome.Fetched fetched -> opened(fetched.document());
            case FetchOutcome.RateLimited(int status, Optional<Duration> wait) ->
                    end(new Breach(until, "HTTP " + status, wait));
            case FetchOutcome.Page _ -> end(FetchOutcome.Page.REASON);
            case FetchOutcome.Blocked(String reason) -> end(reason);
            case FetchOutcome.NotModified _ -> otherWay("HTTP 304");
            case FetchOutcome.Gone _ -> otherWay("HTTP 410");
            case FetchOutcome.Failed(String reason) -> otherWay(reason);
        };
    }

    private boolean opened(FeedDocument document) {
        return switch (pages.read(source, document)) {
            case DocumentReader.Result.Feed(ParsedFeed feed) -> turned(document, feed);
            case DocumentReader.Result.Page(String reason) -> otherWay(reason);
            case DocumentReader.Result.Unreadable(String reason) -> end(reason);
        };
    }

    private boolean turned(FeedDocument document, ParsedFeed feed) {
        if (entries.size() + feed.entries().size() > Intake.MOST_ENTRIES
                || bytes + document.body().length > MOST_BYTES) {
            return end("more than can be read at once");
        }
        Instant bound = until;
        Set<ItemKey> keys = intake.keys(source, feed.entries());
        if (read.containsAll(keys)) {
            return nothingNew(feed, bound);
        }
        add(document, feed);
        return intake.hasSeen(source, keys);
    }

    /** An archive that heeds no bound answers with its newest page, whatever was asked. */
    private boolean nothingNew(ParsedFeed feed, Instant bound) {
        boolean heedless =
                feed.entries().stream()
                        .flatMap(entry -> date(entry).stream())
                        .anyMatch(date -> date.truncatedTo(ChronoUnit.SECONDS).isAfter(bound));
        if (heedless) {
            return otherWay("it has no earlier pages");
        }
        if (!feed.broken().isEmpty()) {
            return end("a page that breaks off");
        }
        if (feed.entries().size() < pageSize) {
            return true;
        }
        end("more mails at " + bound + " than a page holds");
        until = bound.minus(1, ChronoUnit.SECONDS);
        return false;
    }

    private void add(FeedDocument document, ParsedFeed feed) {
        bytes += document.body().length;
        read.addAll(intake.keys(source, feed.entries()));
        entries.addAll(feed.entries());
        broken.addAll(feed.broken());
        feed.entries().stream()
                .flatMap(entry -> date(entry).stream())
                .min(Comparator.naturalOrder())
                .filter(oldest -> oldest.isBefore(until))
                .ifPresent(oldest -> until = oldest.truncatedTo(ChronoUnit.SECONDS));
    }

    private boolean otherWay(String reason) {
        if (ways.size() > 1) {
            ways.removeFirst();
            return false;
        }
        return end(reason);
    }

    private boolean end(String reason) {
        return end(new Breach(until, reason, Optional.empty()));
    }

    /** Of two breaches the one further back is told. */
    private boolean end(Breach found) {
        breach = Optional.of(found);
        return true;
    }

    private static Optional<Instant> date(Entry entry) {
        return entry.updated().or(entry::published);
    }
}
