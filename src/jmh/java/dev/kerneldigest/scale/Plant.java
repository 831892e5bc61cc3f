package dev.kerneldigest.scale;

/**
 * What stands in the way of a message, one after the other, and how much each lets through. The
 * defaults are what was measured (docs/performance.md) or is documented by others.
 *
 * @param bells digests that ring a second: firings of Quartz's JDBC store
 * @param compose CPU milliseconds to find what an edition holds, write it and put it in the outbox
 * @param deliver CPU milliseconds to claim a message, send it and note that it was sent
 * @param cores that all nodes have together
 * @param discord messages a second that Discord takes of one bot: 50 requests over all routes
 */
record Plant(double bells, double compose, double deliver, int cores, double discord) {
    /** Messages a second that the cores could compose and deliver. */
    double composed() {
        return cores * 1_000 / (compose + deliver);
    }
}
