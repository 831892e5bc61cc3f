package dev.kerneldigest.cve;

import dev.kerneldigest.news.KernelVersion;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A CVE of the kernel, as one paper tells of it. Immutable.
 *
 * @param id e.g. {@code CVE-2024-26581}
 * @param title the subject of the commit that mended it; may be blank
 * @param rejected whether it was withdrawn: it is no vulnerability then
 */
public record KernelCve(
        String id, String title, boolean rejected, Extent extent, Optional<CveScore> score) {
    private static final Pattern ID = Pattern.compile("CVE-(?:19|20)\\d{2}-\\d{4,7}");

    public KernelCve {
        if (!isId(id)) {
            throw new IllegalArgumentException("no id of a CVE: " + id);
        }
    }

    /** Whether a text is exactly an id, in capitals. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Whether an upstream kernel has the bug. */
    public Affected affects(KernelVersion version) {
        return rejected ? new Affected.Unknown() : Affected.of(extent, version);
    }
}
