package dev.kerneldigest.news;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Items joined to stories, a union-find that never joins two stories with different events of one
 * type: "7.3-rc2" and "7.3-rc3" are two, whatever they share. For one thread.
 */
final class StoryForest {
    private final int[] parents;

    /** For the first item of each story, its events by type. */
    private final List<Map<String, Set<String>>> events = new ArrayList<>();

    StoryForest(List<Reading> readings) {
        parents = new int[readings.size()];
        for (int index = 0; index < parents.length; index++) {
            parents[index] = index;
            events.add(new HashMap<>());
            know(index, readings.get(index).keys());
        }
    }

    /** Adds to the events that an item's story is about. */
    void know(int item, List<StoryKey> keys) {
        Map<String, Set<String>> own = events.get(find(item));
        for (StoryKey key : keys) {
            String type = type(key.value());
            if (!type.isEmpty()) {
                own.computeIfAbsent(type, _ -> new HashSet<>()).add(key.value());
            }
        }
    }

    /** The number of the item that stands for the story. */
    int find(int item) {
        int root = item;
        while (parents[root] != root) {
            root = parents[root];
        }
        int next = item;
        while (parents[next] != root) {
            int above = parents[next];
            parents[next] = root;
            next = above;
        }
        return root;
    }

    /** Makes the two one story, unless their events tell them apart. */
    void join(int one, int other) {
        if (!areApart(find(one), find(other))) {
            unite(one, other);
        }
    }

    /** Makes the two one story, whatever their events. */
    void unite(int one, int other) {
        int first = Math.min(find(one), find(other));
        int second = Math.max(find(one), find(other));
        if (first != second) {
            parents[second] = first;
            events.get(second)
                    .forEach((type, keys) ->
                            events.get(first)
                                    .computeIfAbsent(type, _ -> new HashSet<>())
                                    .addAll(keys));
        }
    }

    private boolean areApart(int one, int other) {
        if (one == other) {
            return false;
        }
        Map<String, Set<String>> theirs = events.get(other);
        return events.get(one).entrySet().stream()
                .anyMatch(own ->
                        theirs.containsKey(own.getKey())
                                && Collections.disjoint(own.getValue(), theirs.get(own.getKey())));
    }

    /** What kind of event a key names; blank for addresses and other ids, which never exclude. */
    private static String type(String key) {
        if (key.startsWith("kernel:")) {
            return key.substring(0, key.lastIndexOf(':'));
        }
        for (String type : List.of("merge-window:", "release:", "secupd:", "cve:")) {
            if (key.startsWith(type)) {
                return type;
            }
        }
        return "";
    }
}
