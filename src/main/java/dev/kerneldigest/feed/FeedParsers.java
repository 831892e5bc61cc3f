package dev.kerneldigest.feed;

/** Gives the parser for what a source serves. Safe for many threads. */
public final class FeedParsers {
    private final FeedParser xml = new XmlFeedParser();
    private final FeedParser kernelReleases = new KernelReleasesParser(xml);

    public FeedParser of(SourceKind kind) {
        return switch (kind) {
            case FEED, LORE, KERNEL_CVE -> xml;
            case KERNEL_RELEASES -> kernelReleases;
        };
    }
}
