package dev.kerneldigest.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads days as addresses name them. */
final class Days {
    /** Nothing was seen before. */
    private static final LocalDate FIRST = LocalDate.of(1991, 8, 25);

    private static final LocalDate LAST = LocalDate.of(9998, 12, 31);

    private Days() {}

    /** {@code 2026-11-22}; empty for what is no day. */
    static Optional<LocalDate> read(String text) {
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(day -> !day.isBefore(FIRST) && !day.isAfter(LAST));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
