package dev.kerneldigest.cve;

import java.util.List;

/**
 * Which versions and files a CVE concerns.
 *
 * @param pairs in printed order; none where nothing is known
 * @param whole whether these are all pairs: false for a mail that breaks off among them
 * @param files paths in the kernel's tree, in printed order
 */
public record Extent(List<CvePair> pairs, boolean whole, List<String> files) {
    /** That nothing is known. */
    public static final Extent UNKNOWN = new Extent(List.of(), true, List.of());

    public Extent {
        pairs = List.copyOf(pairs);
        files = List.copyOf(files);
    }
}
