package dev.kerneldigest.feed;

import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.text.HtmlText;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/*
 * The guard against a feed that makes all of its entries anew at every poll: other guids, other
 * addresses, dates of this very minute. RenamedEntries cannot know such an entry, since it says
 * that it is of after the last poll.
 *
 * What gives it away is the page as a whole. Hardly an hour after a good poll most of a page is
 * unknown, and yet most of it bears titles that the source's stored items have. The entries with
 * those titles are known then, the others are news. It takes five different titles: a feed of
 * nightly builds calls all of its entries by one or two names and means it. It takes a poll within
 * the last day: after a week most of a page may well be new and named after the days of the week.
 */
final class RenamedPage {
    private static final Logger LOG = LoggerFactory.getLogger(RenamedPage.class);

    private static final int MANY = 5;
    private static final double MOST_OF_A_PAGE = 0.6;
    private static final Duration RECENT = Duration.ofDays(1);

    /** How many of a source's newest items are compared, when the page itself is not longer. */
    private static final int LOOK_BACK = 500;

    /** As much of a title as tells it from others, in characters. */
    private static final int TITLE = 500;

    private final NewsArchive archive;

    RenamedPage(NewsArchive archive) {
        this.archive = archive;
    }

    /**
     * Takes out of {@code unknown} what is stored under other keys.
     *
     * @param page how many entries the page has
     */
    void drop(Source source, Map<ItemKey, Entry> unknown, int page, Instant lastGood, Instant now) {
        double many = Math.max(MANY, page * MOST_OF_A_PAGE);
        if (source.kind() != SourceKind.FEED
                || unknown.size() < many
                || lastGood.isBefore(now.minus(RECENT))) {
            return;
        }
        Set<String> stored = stored(source, page);
        Set<String> again =
                unknown.values().stream()
                        .map(entry -> name(HtmlText.titleLine(entry.title())))
                        .filter(stored::contains)
                        .collect(Collectors.toCollection(HashSet::new));
        if (again.size() < many) {
            return;
        }
        unknown.values().removeIf(entry -> again.contains(name(HtmlText.titleLine(entry.title()))));
        LOG.warn(
                "A feed made its entries anew; those with known titles are taken as known."
                        + " source={} renamed={} entries={}",
                source.id(),
                again.size(),
                page);
    }

    private Set<String> stored(Source source, int page) {
        return archive.titles(source.id(), Math.max(LOOK_BACK, page)).stream()
                .map(RenamedPage::name)
                .filter(title -> !title.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String name(String title) {
        String flat = title.strip().toLowerCase(Locale.ROOT);
        return flat.length() <= TITLE ? flat : flat.substring(0, TITLE);
    }
}
