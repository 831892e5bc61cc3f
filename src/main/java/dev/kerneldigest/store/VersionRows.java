package dev.kerneldigest.store;

import dev.kerneldigest.news.ArchivedItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Reads the versions of a series of patches or of a pull request. */
final class VersionRows {
    /** Nobody sends that many; a bound for rows that go on from each other. */
    private static final int MOST_VERSIONS = 50;

    private static final String SELECT =
            "SELECT "
                    + NewsRow.COLUMNS
                    + " FROM news n WHERE n.kind IN ('patch', 'pull') AND NOT n.chatter AND n.story_id IN (";

    private static final String FIRST =
            SELECT + "SELECT f.story_id FROM news f WHERE f.id = :first) ORDER BY n.id";

    private static final String NEXT =
            SELECT
                    + """
                    SELECT f.story_id FROM news f
                    WHERE f.follows IN (SELECT m.id FROM news m WHERE m.story_id = ANY(:stories)))
                    ORDER BY n.id
                    """;

    private static final String CHANGED =
            """
            SELECT DISTINCT n.story_id FROM news n
            WHERE n.changed >= :since AND n.kind IN ('patch', 'pull') AND NOT n.chatter
            """;

    private static final String EARLIER =
            """
            SELECT DISTINCT m.story_id FROM news f JOIN news m ON m.id = f.follows
            WHERE f.story_id = ANY(:stories) AND m.kind IN ('patch', 'pull')
            """;

    private VersionRows() {}

    /** The stories in whose threads something came or changed. */
    static Set<Long> moved(Handle handle, Instant since) {
        Set<Long> stories =
                handle.createQuery(CHANGED).bind("since", since).mapTo(Long.class).set();
        Set<Long> all = new HashSet<>();
        for (int round = 0; round < MOST_VERSIONS && !stories.isEmpty(); round++) {
            all.addAll(stories);
            Set<Long> earlier =
                    handle.createQuery(EARLIER)
                            .bindArray("stories", Long.class, stories)
                            .mapTo(Long.class)
                            .set();
            earlier.removeAll(all);
            stories = earlier;
        }
        return Set.copyOf(all);
    }

    static List<ArchivedItem> of(Handle handle, long first) {
        List<ArchivedItem> version =
                handle.createQuery(FIRST).bind("first", first).map(NewsRow::read).list();
        List<ArchivedItem> all = new ArrayList<>();
        Set<Long> stories = new HashSet<>();
        for (int round = 0; round < MOST_VERSIONS && !version.isEmpty(); round++) {
            all.addAll(version);
            Set<Long> told = version.stream().map(ArchivedItem::story).collect(Collectors.toSet());
            stories.addAll(told);
            version =
                    next(handle, told).stream()
                            .filter(item -> !stories.contains(item.story()))
                            .toList();
        }
        return List.copyOf(all);
    }

    private static List<ArchivedItem> next(Handle handle, Set<Long> stories) {
        return handle.createQuery(NEXT)
                .bindArray("stories", Long.class, stories)
                .map(NewsRow::read)
                .list();
    }
}
