package dev.kerneldigest.feed;

/** Reads the bytes of one format. Safe for many threads. */
public interface FeedParser {
    /**
     * Reads a whole document.
     *
     * @throws UnreadableFeedException when the whole document is no feed of this format; a single
     *     broken entry is only noted in {@link ParsedFeed#broken}
     */
    ParsedFeed parse(FeedDocument document) throws UnreadableFeedException;
}
