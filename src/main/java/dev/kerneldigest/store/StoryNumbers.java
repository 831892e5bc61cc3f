package dev.kerneldigest.store;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import dev.kerneldigest.news.Attribution;
import dev.kerneldigest.news.KnownStory;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.StoryGrouping;
import dev.kerneldigest.news.StoryKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Finds the story of each new item: one that is stored and tells the same by the rules of {@link
 * StoryGrouping}, else a new one; and takes the item's keys for it. Two nodes that begin the same
 * story at once are told apart by the unique key: the loser joins the winner's.
 */
final class StoryNumbers {
    private final Handle handle;
    private final List<Teller> begun = new ArrayList<>();

    /**
     * What key belongs to what story as far as this poll can see; keys in order of the alphabet.
     */
    private final Map<String, Teller> untaken = new TreeMap<>();

    StoryNumbers(Handle handle) {
        this.handle = handle;
    }

    /** A story while it is put together; its number is 0 until it has one. */
    private static final class Teller {
        private long story;

        private Teller(long story) {
            this.story = story;
        }
    }

    /** The number of the story of each of these items, in their order. */
    List<Long> of(List<NewsItem> items) {
        TreeSet<String> keys =
                items.stream()
                        .flatMap(item -> keys(item).stream())
                        .collect(toCollection(TreeSet::new));
        Map<String, Long> taken = taken(keys);
        List<KnownStory> known =
                new StoryCandidates(handle, items).find(Set.copyOf(taken.values()));
        Attribution found =
                StoryGrouping.attribute(
                        known, items, items.size() <= StoryCandidates.MOST_WITH_WORDS);
        // Where three are one, each is merged into the lowest.
        found.merged().forEach((from, into) -> StoryMerge.merge(handle, from, into));
        List<Teller> tellers = tellers(items, known, found);
        untaken.keySet().removeAll(taken.keySet());
        begin();
        takeKeys();
        return tellers.stream().map(teller -> teller.story).toList();
    }

    /** The number of a story of its own for each of these items. */
    List<Long> apart(List<NewsItem> items) {
        List<Teller> tellers = items.stream().map(_ -> another()).toList();
        begin();
        return tellers.stream().map(teller -> teller.story).toList();
    }

    private List<Teller> tellers(List<NewsItem> items, List<KnownStory> known, Attribution found) {
        Map<Integer, Teller> stories = new HashMap<>();
        List<Teller> tellers = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Teller teller =
                    stories.computeIfAbsent(
                            found.stories().get(i),
                            story ->
                                    story < known.size()
                                            ? new Teller(known.get(story).number())
                                            : another());
            tellers.add(teller);
            keys(items.get(i)).forEach(key -> untaken.putIfAbsent(key, teller));
        }
        return tellers;
    }

    private Teller another() {
        Teller teller = new Teller(0);
        begun.add(teller);
        return teller;
    }

    private void begin() {
        if (begun.isEmpty()) {
            return;
        }
        List<Long> numbers =
                handle.createQuery("SELECT nextval('story_number') FROM generate_series(1, :count)")
                        .bind("count", begun.size())
                        .mapTo(Long.class)
                        .list();
        for (int i = 0; i < begun.size(); i++) {
            begun.get(i).story = numbers.get(i);
        }
    }

    /** In the order of the alphabet, so that two nodes never wait for each other in a circle. */
    private void takeKeys() {
        if (untaken.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch(
                        "INSERT INTO story_key (story_key, story_id) VALUES (:key, :story)"
                                + " ON CONFLICT DO NOTHING");
        untaken.forEach((key, teller) -> batch.bind("key", key).bind("story", teller.story).add());
        int[] counts = batch.execute();
        List<String> keys = List.copyOf(untaken.keySet());
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                lost.add(keys.get(i));
            }
        }
        Map<String, Long> winners = taken(lost);
        untaken.forEach((key, loser) ->
                Optional.ofNullable(winners.get(key)).ifPresent(winner -> join(loser, winner)));
    }

    /** Lets a story that was begun here become part of the one that has its key. */
    private void join(Teller loser, long winner) {
        if (!begun.remove(loser)) {
            return;
        }
        List<String> keys =
                untaken.entrySet().stream()
                        .filter(entry -> entry.getValue() == loser)
                        .map(Map.Entry::getKey)
                        .toList();
        handle.createUpdate(
                        "UPDATE story_key SET story_id = :winner"
                                + " WHERE story_key = ANY(:keys) AND story_id = :loser")
                .bind("winner", winner)
                .bindArray("keys", String.class, keys)
                .bind("loser", loser.story)
                .execute();
        loser.story = winner;
    }

    private Map<String, Long> taken(Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return handle
                .createQuery(
                        "SELECT story_key, story_id FROM story_key WHERE story_key = ANY(:keys)"
                                + " ORDER BY story_key")
                .bindArray("keys", String.class, keys)
                .map((row, _) -> Map.entry(row.getString("story_key"), row.getLong("story_id")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<String> keys(NewsItem item) {
        return item.reading().keys().stream().map(StoryKey::value).map(StorableText::key).toList();
    }
}
