package dev.kerneldigest.feed;

import dev.kerneldigest.news.KernelChange;
import dev.kerneldigest.news.KernelComparison;
import dev.kerneldigest.news.KernelList;
import dev.kerneldigest.news.KernelRelease;
import dev.kerneldigest.news.KernelVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a poll of kernel.org's list brought beside its versions: the ends of series, as entries of
 * their own. Each is told once, since a series ends once.
 *
 * @param feed the feed with them
 * @param list the list to believe from now on; empty for feeds of anything else
 */
record KernelPoll(ParsedFeed feed, KernelList list) {
    private static final Logger LOG = LoggerFactory.getLogger(KernelPoll.class);

    /** Releases that are believed of one list; kernel.org lists some ten. */
    private static final int MOST = 200;

    /**
     * Compares a feed with the list that was believed before it.
     *
     * @param before asked for only when the feed has releases
     */
    static KernelPoll of(ParsedFeed feed, FeedStates before, Source source) {
        if (feed.kernels().isEmpty()) {
            return new KernelPoll(feed, KernelList.NONE);
        }
        List<KernelRelease> listed = feed.kernels().stream().limit(MOST).toList();
        KernelComparison comparison = new KernelComparison(before.kernels(source.id()), listed);
        List<Entry> entries = new ArrayList<>(feed.entries());
        for (KernelChange change : comparison.changes()) {
            LOG.debug("kernel.org's list changed. source={} change={}", source.id(), change);
            notice(change).ifPresent(entries::add);
        }
        ParsedFeed told = new ParsedFeed(feed.title(), entries, feed.kernels(), feed.broken());
        return new KernelPoll(told, comparison.after());
    }

    /**
     * The state to remember. While a line is missing, the page is to be read again even if it has
     * not changed: only a second reading tells.
     */
    FeedState remembered(FeedState after) {
        return list.isInDoubt() ? after.withoutBody() : after;
    }

    private static Optional<Entry> notice(KernelChange change) {
        return switch (change) {
            case KernelChange.Ended(var last) ->
                    Optional.of(
                            ended(
                                    last,
                                    "Linux kernel %s reaches end of life",
                                    "kernel.org marks %s as the last release of its series."));
            case KernelChange.Gone(var last) ->
                    Optional.of(
                            ended(
                                    last,
                                    "Linux kernel %s is now unsupported: kernel.org lists it no more",
                                    "The last release that kernel.org listed was %s."));
            case KernelChange.NewVersion _,
                    KernelChange.NewSeries _,
                    KernelChange.Final _,
                    KernelChange.Renamed _ ->
                    Optional.empty();
        };
    }

    private static Entry ended(KernelVersion last, String title, String text) {
        return new Entry(
                Optional.of("kernel.org,eol," + last.series() + ","),
                title.formatted(last.series()),
                Optional.of(KernelReleasesParser.SITE),
                Optional.empty(),
                Optional.empty(),
                text.formatted(last),
                "");
    }
}
