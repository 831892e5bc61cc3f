package dev.kerneldigest.subscription;

/** What a server wants done with articles that only the source's subscribers can read. */
public enum PaidArticles {
    /** Posted, and marked as such. */
    MARK,
    /** Left out. */
    HIDE,
    /** Posted once they have become free. */
    DELAY
}
