package dev.kerneldigest.delivery;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Chooses, among those who follow a thread, whom there may be something for: people follow many,
 * and little happens in each. Safe for many threads.
 *
 * <p>It only spares work and decides nothing: the desk looks at the whole thread of whom it serves.
 * How far it looked is remembered in memory only, so a new process serves everybody once.
 */
final class ThreadRound {
    /** Longer than any transaction that stores items takes, by far. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final NewsArchive archive;
    private Instant looked = Instant.EPOCH;

    ThreadRound(NewsArchive archive) {
        this.archive = archive;
    }

    static boolean isOf(Subscription subscription) {
        return subscription.interest() instanceof Interest.PatchThread;
    }

    /** Those in whose threads something came or changed since {@link #looked}, in their order. */
    synchronized List<Subscription> concerned(List<Subscription> all) {
        if (all.isEmpty() || looked.equals(Instant.EPOCH)) {
            return all;
        }
        Set<Long> moved = archive.movedThreads(looked.minus(OVERLAP));
        Map<Long, ArchivedItem> firsts =
                archive.items(all.stream().map(ThreadRound::first).toList()).stream()
                        .filter(item -> moved.contains(item.story()))
                        .collect(Collectors.toMap(ArchivedItem::id, Function.identity()));
        return all.stream().filter(one -> firsts.containsKey(first(one))).toList();
    }

    /** All of them were served with what had come until then. */
    synchronized void looked(Instant until) {
        looked = until;
    }

    private static long first(Subscription subscription) {
        return subscription.interest() instanceof Interest.PatchThread(long first) ? first : 0;
    }
}
