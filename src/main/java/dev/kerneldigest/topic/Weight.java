package dev.kerneldigest.topic;

/** What a term is worth where it stands. */
public enum Weight {
    /** Suffices alone. */
    STRONG(4, 2),
    /** Suffices in a title where no strong term stands, and is everywhere in texts. */
    TITLE(2, 0.5),
    /** Only adds to others. */
    WEAK(1, 0.5);

    private final double inTitle;
    private final double inText;

    Weight(double inTitle, double inText) {
        this.inTitle = inTitle;
        this.inText = inText;
    }

    /** Points for standing in a field, once or more often. */
    double points(NewsField field) {
        return switch (field) {
            case TITLE -> inTitle;
            case TEXT -> inText;
        };
    }
}
