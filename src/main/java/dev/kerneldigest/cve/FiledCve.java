package dev.kerneldigest.cve;

import dev.kerneldigest.news.TopicId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A CVE as it is kept: what was told of it last, and when.
 *
 * @param topics by the files that it touches
 * @param told when the paper was written that told most of this; what it is as of
 * @param announced when its first mail came; empty where only a record is known, which has no date
 */
public record FiledCve(
        KernelCve cve,
        List<TopicId> topics,
        Origin origin,
        Instant told,
        Optional<Instant> announced) {
    public FiledCve {
        topics = List.copyOf(topics);
    }

    /**
     * What is known when another paper comes in. The newer one is believed, and of two of one
     * moment the record, and a rejection above all; but what the newer one leaves out, as a
     * rejection does the versions and an early mail the score, stays as the older one told it.
     */
    public FiledCve with(FiledCve other) {
        return isOverruledBy(other) ? other.completedBy(this) : completedBy(other);
    }

    private FiledCve completedBy(FiledCve older) {
        boolean hasExtent = !cve.extent().equals(Extent.UNKNOWN);
        return new FiledCve(
                new KernelCve(
                        cve.id(),
                        cve.title().isBlank() ? older.cve.title() : cve.title(),
                        cve.rejected(),
                        hasExtent ? cve.extent() : older.cve.extent(),
                        cve.score().or(older.cve::score)),
                hasExtent || older.topics.isEmpty() ? topics : older.topics,
                origin,
                told,
                earliest(announced, older.announced));
    }

    private boolean isOverruledBy(FiledCve other) {
        if (!told.equals(other.told)) {
            return other.told.isAfter(told);
        }
        if (cve.rejected() != other.cve.rejected()) {
            return other.cve.rejected();
        }
        return other.origin.compareTo(origin) >= 0;
    }

    private static Optional<Instant> earliest(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && other.isPresent() && other.get().isBefore(one.get())
                ? other
                : one.or(() -> other);
    }
}
