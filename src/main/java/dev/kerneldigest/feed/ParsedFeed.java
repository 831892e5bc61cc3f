package dev.kerneldigest.feed;

import dev.kerneldigest.news.KernelRelease;
import java.util.List;

/**
 * What a feed holds.
 *
 * @param title the feed's title; may be blank
 * @param entries in the feed's order
 * @param kernels the releases that kernel.org lists, for that source only
 * @param broken why an entry was left out, one line each; the others are not affected
 */
public record ParsedFeed(
        String title, List<Entry> entries, List<KernelRelease> kernels, List<String> broken) {
    public ParsedFeed {
        entries = List.copyOf(entries);
        kernels = List.copyOf(kernels);
        broken = List.copyOf(broken);
    }

    /** Characters of what its entries say. */
    long length() {
        return entries.stream()
                .mapToLong(entry -> (long) entry.summary().length() + entry.content().length())
                .sum();
    }
}
