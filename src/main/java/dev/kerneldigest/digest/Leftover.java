package dev.kerneldigest.digest;

/** How a digest says that it left something out. */
final class Leftover {
    private Leftover() {}

    /**
     * E.g. {@code 13 more in 4 topics}.
     *
     * @param counted left out by the composer, of {@code topics} topics
     * @param left left out by the writer for want of room
     */
    static String words(int counted, int topics, int left) {
        String more = (counted + left) + " more";
        if (left > 0 || topics == 0) {
            return more;
        }
        return more + " in " + topics + (topics == 1 ? " topic" : " topics");
    }
}
