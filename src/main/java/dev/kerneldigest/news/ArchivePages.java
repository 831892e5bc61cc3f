package dev.kerneldigest.news;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Goes through all that a query finds in the archive, newest first, however much it is: a page at a
 * time, so that neither a long window nor a large archive has to fit in memory.
 */
public final class ArchivePages {
    /** Items of a page; more than are ever seen at the same moment. */
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
            if (page.size() < PAGE || fresh.isEmpty()) {
                return;
            }
            had = new HashSet<>();
            page.stream().map(ArchivedItem::id).forEach(had::add);
            // The oldest moment again, with those items of it that had no room.
            Instant oldest = page.getLast().item().seen();
            next = next.before(oldest.plus(TICK));
        }
    }
}
