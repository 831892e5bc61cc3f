package dev.kerneldigest.feed;

import dev.kerneldigest.news.KernelList;
import dev.kerneldigest.news.KernelRelease;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.SourceId;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what is known of each source. Safe for many threads and nodes; a broken database throws.
 */
public interface FeedStates {
    Optional<FeedState> find(SourceId source);

    List<FeedState> all();

    /**
     * Keeps the outcome of a poll in one transaction: the state, the items that are not stored yet,
     * what changed of those that are, and kernel.org's list. So validators never move past an item
     * that was not stored.
     *
     * @param items in the order in which they are to be numbered, oldest first; a known one is
     *     rewritten when its source gives it another title now, else skipped
     * @param kernels replaces the list of {@code state.source()} unless empty
     */
    Kept save(FeedState state, List<NewsItem> items, KernelList kernels);

    /** The same with a list that nothing is missing from. */
    default Kept save(FeedState state, List<NewsItem> items, List<KernelRelease> kernels) {
        return save(state, items, KernelList.of(kernels));
    }

    /** The list that the last good poll of a source left; empty for sources without. */
    KernelList kernels(SourceId source);

    /** How many items were new, and how many known ones changed. */
    record Kept(int fresh, int changed) {}
}
