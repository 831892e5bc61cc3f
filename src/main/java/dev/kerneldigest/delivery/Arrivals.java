package dev.kerneldigest.delivery;

/**
 * Counts how often something came that those who want news at once are to be served with. It is
 * counted in the very transaction that stores the news, so that news of a node that died before it
 * served anybody are served by another. Safe for many threads and nodes; a broken database throws.
 */
public interface Arrivals {
    /** How it stands now. */
    Count count();

    /**
     * Everybody was served with all that had come.
     *
     * @param came what {@link #count} said before they were
     */
    void served(long came);

    /**
     * What there is to serve.
     *
     * @param came how often something came
     * @param served up to which of them everybody was served
     */
    record Count(long came, long served) {}
}
