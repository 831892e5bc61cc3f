package dev.kerneldigest.news;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of kernel.org's list of active releases.
 *
 * @param version as listed, e.g. {@code 6.12.30}, {@code 6.4-rc2} or {@code next-20240422}
 * @param moniker {@code mainline}, {@code stable}, {@code longterm} or {@code linux-next}; it may
 *     change for the same version, so it is no part of an identity
 * @param endOfLife whether kernel.org marks the series as ended
 * @param released the day of the release, when the list gives one
 */
public record KernelRelease(
        String version, String moniker, boolean endOfLife, Optional<LocalDate> released) {}
