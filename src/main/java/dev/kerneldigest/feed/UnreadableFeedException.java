package dev.kerneldigest.feed;

/** Bytes that are no feed; the message says in a few words what they are instead. */
public final class UnreadableFeedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean page;

    private UnreadableFeedException(String message, boolean page) {
        super(message);
        this.page = page;
    }

    /** The bytes are damaged, or of a format that nobody here reads. */
    public static UnreadableFeedException damaged(String message) {
        return new UnreadableFeedException(message, false);
    }

    /** The bytes are a web page: mostly a bot check, a consent page or a log-in. */
    public static UnreadableFeedException page(String message) {
        return new UnreadableFeedException(message, true);
    }

    /** Whether it is a web page in place of the feed, so that the source counts as blocked. */
    public boolean isPage() {
        return page;
    }
}
