package dev.kerneldigest.digest;

import dev.kerneldigest.news.KernelVersion;
import java.util.OptionalInt;

/** How many of the kernel's CVEs a release fixes. Safe for many threads. */
@FunctionalInterface
public interface FixedCves {
    /** Where no records of CVEs are at hand. */
    FixedCves UNKNOWN = _ -> OptionalInt.empty();

    /** The number of CVEs whose record names this very version; empty when none is known. */
    OptionalInt by(KernelVersion version);
}
