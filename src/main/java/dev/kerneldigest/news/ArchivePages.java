package dev.kerneldigest.news;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Goes through all that a query finds in the archive, newest first, however much it is: a page at a
 * time, so that neither a long window nor a large archive has to fit in memory.
 */
public final class ArchivePages {
    /** Items of a page, unless more of them were seen at the same moment. */
    private static final int PAGE = 1_000;

    /** The least that any database keeps of a moment. */
    private static final Duration TICK = Duration.ofMillis(1);

    private ArchivePages() {}

    /**
     * Gives each item to somebody, once.
     *
     * @param query its limit is not obeyed
     */
    public static void forEach(
            NewsArchive archive, NewsQuery query, Consumer<ArchivedItem> reader) {
        Set<Long> had = Set.of();
        NewsQuery next = query.limited(PAGE);
        while (true) {
            List<ArchivedItem> page = archive.find(next);
            Set<Long> before = had;
            List<ArchivedItem> fresh =
                    page.stream().filter(item -> !before.contains(item.id())).toList();
            fresh.forEach(reader);
            if (page.size() < next.most()) {
                return;
            }
            had = page.stream().map(ArchivedItem::id).collect(Collectors.toSet());
            next = following(next, page.getLast().item().seen(), fresh.isEmpty());
        }
    }

    /** From the oldest moment on, since some items of it may have had no room. */
    private static NewsQuery following(NewsQuery query, Instant oldest, boolean isStuck) {
        if (!isStuck) {
            return query.before(oldest.plus(TICK));
        }
        return query.most() < NewsQuery.MOST ? query.limited(NewsQuery.MOST) : query.before(oldest);
    }
}
