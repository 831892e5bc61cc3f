package dev.kerneldigest.digest;

/** How a digest says that it left something out. */
final class Leftover {
    private Leftover() {}

    /**
     * E.g. {@code 13 more in 4 topics · 2 muted}; blank when there is nothing to say.
     *
     * @param counted left out by the composer, of {@code topics} topics
     * @param left left out by the writer for want of room
     * @param muted told, if at all, behind the others
     */
    static String words(int counted, int topics, int left, int muted) {
        String silenced = muted == 0 ? "" : muted + " muted";
        if (counted + left == 0) {
            return silenced;
        }
        String more = more(counted, topics, left);
        return silenced.isEmpty() ? more : more + " · " + silenced;
    }

    private static String more(int counted, int topics, int left) {
        String more = (counted + left) + " more";
        if (left > 0 || topics == 0) {
            return more;
        }
        return more + " in " + topics + (topics == 1 ? " topic" : " topics");
    }
}
