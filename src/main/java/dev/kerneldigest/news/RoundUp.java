package dev.kerneldigest.news;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The packages of distributions as they are read, in printed order: a distribution named twice has
 * those of both places. For one text.
 */
final class RoundUp {
    private final Map<String, Set<String>> packages = new LinkedHashMap<>();

    /** Adds packages; a distribution without any is not listed. */
    void put(String distribution, List<String> names) {
        if (!names.isEmpty()) {
            packages.computeIfAbsent(distribution, _ -> new LinkedHashSet<>()).addAll(names);
        }
    }

    /** Distribution to packages, none of them empty. */
    Map<String, List<String>> packages() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        packages.forEach((distribution, names) -> lists.put(distribution, List.copyOf(names)));
        return lists;
    }
}
