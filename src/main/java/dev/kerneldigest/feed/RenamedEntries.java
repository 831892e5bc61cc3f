package dev.kerneldigest.feed;

import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.news.NewsQuery;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/*
 * The guard against a feed that renames its entries (PEERS.md, section 2, item 1): a site changes
 * its software or its scheme, every guid is another, and every peer posts the whole page again.
 *
 * An entry with an unknown key counts as one that is stored when its title is that of a stored
 * item of the same source, and either the day or the address (scheme and www. aside) is the same
 * too. The title alone would swallow next week's "Security updates for Friday". Only entries that
 * were published before the last good poll, or that bear no date, are looked at: those should have
 * been seen then. So the common case, news that is really new, costs no query.
 *
 * The rule holds entry by entry, not only while most of a page is renamed: the renamed entries
 * stay on the page, unknown by their new keys, for as long as news takes to push them off it.
 *
 * Sources of other kinds than FEED have keys that cannot change (a version, a Message-ID, a CVE
 * id), and a list has many mails with one title on one day.
 */
final class RenamedEntries {
    private static final Logger LOG = LoggerFactory.getLogger(RenamedEntries.class);

    /** How many of a source's newest items are compared; a page is rarely longer than 100. */
    private static final int LOOK_BACK = 500;

    /** An entry appears some time after the date that it bears. */
    private static final Duration SLACK = Duration.ofHours(1);

    /** From this many renamed entries on, and this share of a page, the operator is told. */
    private static final int MANY = 5;

    private static final double MOST_OF_A_PAGE = 0.6;

    private final EntryRules entries;
    private final NewsArchive archive;

    RenamedEntries(EntryRules entries, NewsArchive archive) {
        this.entries = entries;
        this.archive = archive;
    }

    /** Takes out of {@code unknown} what is stored under another key. */
    void drop(Source source, Map<ItemKey, Entry> unknown, int page, Instant lastGood) {
        Instant overdue = lastGood.minus(SLACK);
        if (source.kind() != SourceKind.FEED
                || unknown.values().stream().noneMatch(entry -> isOverdue(entry, overdue))) {
            return;
        }
        Set<Mark> stored = stored(source);
        int before = unknown.size();
        unknown.values()
                .removeIf(entry -> isOverdue(entry, overdue) && isStored(source, entry, stored));
        int dropped = before - unknown.size();
        if (dropped >= MANY && dropped > page * MOST_OF_A_PAGE) {
            LOG.warn(
                    "A feed renamed most of its entries; they are taken as known."
                            + " source={} renamed={} entries={}",
                    source.id(),
                    dropped,
                    page);
        }
    }

    private static boolean isOverdue(Entry entry, Instant overdue) {
        return entry.published()
                .or(entry::updated)
                .map(date -> date.isBefore(overdue))
                .orElse(true);
    }

    private boolean isStored(Source source, Entry entry, Set<Mark> stored) {
        try {
            return marks(entries.draft(source, entry)).anyMatch(stored::contains);
        } catch (RuntimeException unreadable) {
            LOG.debug("An entry could not be compared. source={}", source.id(), unreadable);
            return false;
        }
    }

    private Set<Mark> stored(Source source) {
        NewsQuery query = NewsQuery.newest(LOOK_BACK).withSources(Set.of(source.id()));
        if (source.id().isCustom()) {
            query = query.seeing(Map.of(source.id(), Instant.EPOCH));
        }
        return archive.find(query).stream()
                .flatMap(archived -> marks(archived.item().draft()))
                .collect(Collectors.toSet());
    }

    private static Stream<Mark> marks(Draft draft) {
        String title = draft.title().strip().toLowerCase(Locale.ROOT);
        if (title.isEmpty()) {
            return Stream.empty();
        }
        Optional<String> day =
                draft.date().map(date -> LocalDate.ofInstant(date, ZoneOffset.UTC).toString());
        Optional<String> place = draft.url().map(RenamedEntries::place);
        return Stream.of(day, place).flatMap(Optional::stream).map(it -> new Mark(title, it));
    }

    private static String place(URI url) {
        String host = Optional.ofNullable(url.getHost()).orElse("").toLowerCase(Locale.ROOT);
        String bare = host.startsWith("www.") ? host.substring(4) : host;
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return bare + Optional.ofNullable(url.getRawPath()).orElse("") + query;
    }

    /** A title, and the day or the address beside it. */
    private record Mark(String title, String beside) {}
}
