package dev.kerneldigest.news;

import java.util.Set;

/**
 * What a stored item is known by at the next poll.
 *
 * @param source who gave it
 * @param title as that source gave it, {@code [$]} included; blank when it was not kept
 * @param carriers who else had it since
 * @param changes how often what is told of it changed since it was stored
 */
public record Headline(SourceId source, String title, Set<SourceId> carriers, int changes) {
    public Headline {
        carriers = Set.copyOf(carriers);
    }

    /** Of an item that did not change. */
    public Headline(SourceId source, String title, Set<SourceId> carriers) {
        this(source, title, carriers, 0);
    }

    /** Of an item that nobody else had. */
    public Headline(SourceId source, String title) {
        this(source, title, Set.of());
    }

    /** Whether that source had it, first or later. */
    public boolean isFrom(SourceId other) {
        return source.equals(other) || carriers.contains(other);
    }
}
