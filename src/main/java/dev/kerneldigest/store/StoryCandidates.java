package dev.kerneldigest.store;

import static java.util.stream.Collectors.toSet;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.KnownStory;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.StoryGrouping;
import dev.kerneldigest.news.StoryKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Finds the stored stories that new items may belong to, in the transaction of whoever calls. */
final class StoryCandidates {
    /** A poll that brings more is a first look or a flood, and its words are not compared. */
    static final int MOST_WITH_WORDS = 10;

    private static final Duration SAME_WORDS = Duration.ofDays(3);
    private static final Duration SAME_LINK = Duration.ofDays(7);

    /** How many stored items are compared with new ones; more than most bots see in three days. */
    private static final int MOST = 400;

    /** A story's words are in the title and the first words, see Likeness. */
    private static final String COLUMNS =
            NewsRow.COLUMNS.replace("n.body", "SUBSTRING(n.body FROM 1 FOR 200) AS body");

    /** Patches and CVEs are known by their ids, and too alike to go by their words. */
    private static final String RECENT =
            "SELECT "
                    + COLUMNS
                    + """
                     FROM news n WHERE n.seen >= :since AND n.source NOT LIKE 'custom-%'
                        AND n.kind NOT IN ('patch', 'pull', 'cve', 'cve-rejected')
                    ORDER BY n.seen DESC, n.id DESC LIMIT :most
                    """;

    private static final String LINKED =
            "SELECT "
                    + COLUMNS
                    + """
                     FROM news n WHERE n.id IN (
                        SELECT l.item FROM news_link l
                        WHERE l.target = ANY(:targets) AND l.told >= :since
                        ORDER BY l.told DESC LIMIT :most)
                    """;

    private final Handle handle;
    private final List<NewsItem> fresh;

    StoryCandidates(Handle handle, List<NewsItem> fresh) {
        this.handle = handle;
        this.fresh = fresh;
    }

    /**
     * The stories, lowest number first.
     *
     * @param byKey those that have one of the items' keys
     */
    List<KnownStory> find(Collection<Long> byKey) {
        Map<Long, List<NewsItem>> members = new TreeMap<>();
        byKey.forEach(story -> members.put(story, new ArrayList<>()));
        Map<Long, ArchivedItem> items = new TreeMap<>();
        linked().forEach(item -> items.put(item.id(), item));
        recent().forEach(item -> items.put(item.id(), item));
        items.values()
                .forEach(item ->
                        members.computeIfAbsent(item.story(), _ -> new ArrayList<>())
                                .add(item.item()));
        Map<Long, List<StoryKey>> keys = keys(members.keySet());
        return members.entrySet().stream()
                .map(story ->
                        new KnownStory(
                                story.getKey(),
                                keys.getOrDefault(story.getKey(), List.of()),
                                story.getValue()))
                .toList();
    }

    private List<ArchivedItem> recent() {
        if (fresh.size() > MOST_WITH_WORDS) {
            return List.of();
        }
        return handle.createQuery(RECENT)
                .bind("since", earliest(fresh).minus(SAME_WORDS))
                .bind("most", MOST)
                .map(NewsRow::read)
                .list();
    }

    private List<ArchivedItem> linked() {
        List<NewsItem> linking =
                fresh.stream().filter(item -> !StoryGrouping.targets(item).isEmpty()).toList();
        if (linking.isEmpty()) {
            return List.of();
        }
        Set<String> targets =
                linking.stream()
                        .flatMap(item -> StoryGrouping.targets(item).stream())
                        .map(StorableText::key)
                        .collect(toSet());
        return handle.createQuery(LINKED)
                .bindArray("targets", String.class, targets)
                .bind("since", earliest(linking).minus(SAME_LINK))
                .bind("most", MOST)
                .map(NewsRow::read)
                .list();
    }

    private static Instant earliest(List<NewsItem> items) {
        return items.stream()
                .map(item -> SqlTypes.stored(item.published()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Map<Long, List<StoryKey>> keys(Set<Long> stories) {
        Map<Long, List<StoryKey>> keys = new HashMap<>();
        if (stories.isEmpty()) {
            return keys;
        }
        handle.createQuery(
                        "SELECT story_id, story_key FROM story_key WHERE story_id = ANY(:stories)")
                .bindArray("stories", Long.class, stories)
                .map((row, _) ->
                        Map.entry(
                                row.getLong("story_id"), new StoryKey(row.getString("story_key"))))
                .forEach(key ->
                        keys.computeIfAbsent(key.getKey(), _ -> new ArrayList<>())
                                .add(key.getValue()));
        return keys;
    }
}
