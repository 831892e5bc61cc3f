package dev.kerneldigest.scale;

/**
 * What stands in the way of a message, one after the other, and how much each lets through. The
 * defaults are what was measured (docs/performance.md) or is documented by others.
 *
 * @param bells digests that ring a second: firings of Quartz's JDBC store
 * @param message CPU milliseconds to find what an edition holds, write it, put it into the outbox,
 *     claim it, send it and note that it was sent
 * @param cores that all nodes have together
 * @param discord messages a second that are sent to Discord, which takes 50 requests of one bot
 */
record Plant(double bells, double message, int cores, double discord) {
    /** Messages a second that the cores could compose and deliver. */
    double composed() {
        return cores * 1_000 / message;
    }
}
