package dev.kerneldigest.topic;

/** The parts of an item that stored queries look at. */
enum NewsField {
    TITLE("title"),
    TEXT("text");

    private static final String KEPT = ".kept";

    private final String id;

    NewsField(String id) {
        this.id = id;
    }

    /** The name people see, and the index field of folded words. */
    String id() {
        return id;
    }

    /** The index field: words folded, or with their capitals. */
    String indexed(boolean cased) {
        return cased ? id + KEPT : id;
    }

    static boolean keepsCase(String indexed) {
        return indexed.endsWith(KEPT);
    }
}
