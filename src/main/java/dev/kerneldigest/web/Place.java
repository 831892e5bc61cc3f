package dev.kerneldigest.web;

import dev.kerneldigest.news.ArchivedItem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in the archive a page ends, so that the next one goes on there whatever comes meanwhile: an
 * item and the moment when it was first seen.
 */
record Place(Instant seen, long item) {
    /** Microseconds since 1970, as the archive keeps moments, and the item's number. */
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,16})-(\\d{1,18})");

    static Place of(ArchivedItem last) {
        return new Place(last.item().seen(), last.id());
    }

    /** The place that a link names; empty for one that none of ours does. */
    static Optional<Place> read(String text) {
        Matcher parts = SHAPE.matcher(text);
        return parts.matches()
                ? Optional.of(
                        new Place(
                                Instant.EPOCH.plus(
                                        Long.parseLong(parts.group(1)), ChronoUnit.MICROS),
                                Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    /** Whether an item comes after it, newest first. */
    boolean isBefore(ArchivedItem other) {
        Instant moment = other.item().seen();
        return moment.isBefore(seen) || (moment.equals(seen) && other.id() < item);
    }

    /** As links name it. */
    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, seen) + "-" + item;
    }
}
