package dev.kerneldigest.cve;

import dev.kerneldigest.news.KernelVersion;

/**
 * Where a bug came in or went.
 *
 * @param version the first release that has it, or the first without it
 * @param commit 12 to 40 hexadecimal digits, as printed; blank where the paper names none
 */
public record CvePoint(KernelVersion version, String commit) {}
