package dev.kerneldigest.news;

/** What kernel.org's list tells by being another than before. */
public sealed interface KernelChange {
    /** The next version of a line that was listed before, e.g. 6.12.31 after 6.12.30. */
    record NewVersion(KernelVersion version) implements KernelChange {}

    /** The first version of a series that was not listed, e.g. 6.16-rc1. */
    record NewSeries(KernelVersion version) implements KernelChange {}

    /** Linus Torvalds made a release of the candidates, e.g. 6.15 after 6.15-rc7. */
    record Final(KernelVersion version) implements KernelChange {}

    /** A version is called otherwise, e.g. longterm; that is no news. */
    record Renamed(KernelVersion version, String before, String after) implements KernelChange {}

    /** A series is marked as ended. */
    record Ended(KernelVersion last) implements KernelChange {}

    /** A series that was not marked as ended is listed no more. */
    record Gone(KernelVersion last) implements KernelChange {}
}
