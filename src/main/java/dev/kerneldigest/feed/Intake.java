package dev.kerneldigest.feed;

import dev.kerneldigest.news.Classifier;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.Headline;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.NewsReader;
import dev.kerneldigest.news.Reading;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.text.HtmlText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Picks what is new out of a feed, or has another title than it had, and makes news items of it.
 *
 * <p>Keys come first: an entry whose key is stored under the same title is neither drafted nor
 * read, which is most of them at most polls. An entry that breaks our reading of it costs only
 * itself.
 */
public final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    /** How many entries of one page are read; the longest real pages have some hundreds. */
    static final int MOST_ENTRIES = 5_000;

    /** The same of a feed that the operator did not choose, so that it fills nobody's disk. */
    static final int MOST_CUSTOM = 200;

    /**
     * How often an item is given another title: each is an edit of every message that tells it. An
     * odd number, so that what goes back and forth stays at what came later.
     */
    private static final int MOST_TITLES = 3;

    /** Characters of a title that are told in a complaint. */
    private static final int NAME = 80;

    private final EntryRules entries;
    private final NewsArchive archive;
    private final RenamedEntries renamed;
    private final RenamedPage renamedPage;
    private final NewsReader reader;
    private final Classifier classifier;

    public Intake(
            EntryRules entries, NewsArchive archive, NewsReader reader, Classifier classifier) {
        this.entries = entries;
        this.archive = archive;
        this.renamed = new RenamedEntries(entries, archive);
        this.renamedPage = new RenamedPage(archive);
        this.reader = reader;
        this.classifier = classifier;
    }

    /**
     * The new items of a feed, oldest first, and those that were given another title.
     *
     * @param lastGood when the source last answered well before this
     * @param now what new items are first seen at; what stood there before our first look counts as
     *     seen on its own date, so that a new source floods nobody with its past
     */
    Haul select(Source source, ParsedFeed feed, Optional<Instant> lastGood, Instant now) {
        List<String> broken = new ArrayList<>(feed.broken());
        SequencedMap<ItemKey, Entry> unknown = keyed(source, feed, broken);
        Map<ItemKey, Entry> again = announcedAgain(source, unknown);
        Map<ItemKey, Entry> changed = takeKnown(source, unknown);
        again.keySet().removeAll(unknown.keySet());
        again.keySet().removeAll(changed.keySet());
        lastGood.ifPresent(last -> {
            renamed.drop(source, unknown, feed.entries().size(), last);
            renamedPage.drop(source, unknown, feed.entries().size(), last, now);
        });
        Look look = new Look(now, lastGood.isEmpty());
        List<NewsItem> items = understood(source, unknown, look, broken);
        List<NewsItem> known = understood(source, changed, look, broken);
        List<NewsItem> told = understood(source, again, look, broken);
        if (!broken.isEmpty()) {
            LOG.warn(
                    "Entries could not be read. source={} count={} first=\"{}\"",
                    source.id(),
                    broken.size(),
                    broken.getFirst());
        }
        return new Haul(oldestFirst(items), known, told, broken);
    }

    private SequencedMap<ItemKey, Entry> keyed(
            Source source, ParsedFeed feed, List<String> broken) {
        SequencedMap<ItemKey, Entry> keyed = new LinkedHashMap<>();
        int most = source.id().isCustom() ? MOST_CUSTOM : MOST_ENTRIES;
        if (feed.entries().size() > most) {
            broken.add("only the first " + most + " of " + feed.entries().size());
        }
        for (Entry entry : feed.entries().subList(0, Math.min(feed.entries().size(), most))) {
            try {
                entries.key(source, entry)
                        .ifPresentOrElse(
                                key -> keyed.putIfAbsent(key, entry),
                                () -> broken.add("an entry without anything to know it by"));
            } catch (RuntimeException bug) {
                broken.add(complaint(entry, bug));
            }
        }
        return keyed;
    }

    /**
     * CVEs are announced again when there is more to tell, as a score, under the same title: what
     * they are is known, what is told of them may not be.
     */
    private static Map<ItemKey, Entry> announcedAgain(Source source, Map<ItemKey, Entry> keyed) {
        return source.kind() == SourceKind.KERNEL_CVE
                ? new LinkedHashMap<>(keyed)
                : new HashMap<>();
    }

    /** What identifies these entries, as far as something does. */
    Set<ItemKey> keys(Source source, List<Entry> page) {
        return keyed(source, new ParsedFeed("", page, List.of(), List.of()), new ArrayList<>())
                .keySet();
    }

    /** Whether the source had one of these at an earlier poll, whoever had it first. */
    boolean hasSeen(Source source, Set<ItemKey> keys) {
        return archive.known(keys).values().stream().anyMatch(it -> it.isFrom(source.id()));
    }

    /**
     * When the newest item was published that we had of a source.
     *
     * @param before only when it was before that
     */
    Optional<Instant> newest(Source source, Instant before) {
        return archive
                .find(NewsQuery.newest(1).withSources(Set.of(source.id())).withChatter())
                .stream()
                .map(item -> item.item().published())
                .filter(date -> date.isBefore(before))
                .findFirst();
    }

    /**
     * Takes out what is stored, and says which of it its source calls otherwise now, or is a mail
     * that goes to another list too.
     */
    private Map<ItemKey, Entry> takeKnown(Source source, Map<ItemKey, Entry> keyed) {
        Map<ItemKey, Headline> known = archive.known(keyed.keySet());
        Map<ItemKey, Entry> changed = new LinkedHashMap<>();
        keyed.forEach((key, entry) ->
                Optional.ofNullable(known.get(key))
                        .filter(headline ->
                                isRetitled(source, entry, headline)
                                        || isCrossPost(source, headline))
                        .ifPresent(_ -> changed.put(key, entry)));
        keyed.keySet().removeAll(known.keySet());
        return changed;
    }

    private static boolean isCrossPost(Source source, Headline before) {
        return source.kind().isList() && !before.isFrom(source.id());
    }

    /**
     * Of two sources that give one item different titles, the first is believed. One that goes back
     * and forth, as a site of two servers of which one lags, is followed a few times only.
     */
    private static boolean isRetitled(Source source, Entry entry, Headline before) {
        String title = HtmlText.titleLine(entry.title());
        return before.source().equals(source.id())
                && (source.kind().isList() || before.changes() < MOST_TITLES)
                && !before.title().isBlank()
                && !title.isBlank()
                && !title.equals(before.title());
    }

    private List<NewsItem> understood(
            Source source, Map<ItemKey, Entry> unknown, Look look, List<String> broken) {
        List<NewsItem> items = new ArrayList<>();
        for (Map.Entry<ItemKey, Entry> each : unknown.entrySet()) {
            try {
                items.add(item(source, each.getKey(), each.getValue(), look));
            } catch (RuntimeException bug) {
                broken.add(complaint(each.getValue(), bug));
            }
        }
        return items;
    }

    private NewsItem item(Source source, ItemKey key, Entry entry, Look look) {
        Draft draft = entries.draft(source, entry);
        Reading reading = reader.read(draft);
        Set<TopicId> topics = new LinkedHashSet<>(classifier.topicsOf(draft, reading));
        source.topics().stream().sorted().forEach(topics::add);
        return new NewsItem(
                key, source.id(), draft, reading, List.copyOf(topics), look.seen(draft));
    }

    /** By date where all have one, else the page upside down, since feeds put the newest first. */
    private static List<NewsItem> oldestFirst(List<NewsItem> items) {
        List<NewsItem> turned = items.reversed();
        if (turned.stream().allMatch(item -> item.draft().date().isPresent())) {
            return turned.stream().sorted(Comparator.comparing(NewsItem::published)).toList();
        }
        return List.copyOf(turned);
    }

    private static String complaint(Entry entry, RuntimeException bug) {
        String name = entry.title().isBlank() ? entry.id().orElse("untitled") : entry.title();
        return "entry \"" + shortened(name) + "\": " + shortened(bug.toString());
    }

    private static String shortened(String text) {
        return text.length() <= NAME ? text : text.substring(0, NAME) + "…";
    }

    /** When a page was looked at, and whether for the first time. */
    private record Look(Instant now, boolean isFirst) {
        Instant seen(Draft draft) {
            return isFirst ? draft.date().filter(date -> date.isBefore(now)).orElse(now) : now;
        }
    }
}
