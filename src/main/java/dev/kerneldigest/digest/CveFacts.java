package dev.kerneldigest.digest;

import dev.kerneldigest.cve.KernelCve;
import java.util.Collection;
import java.util.Map;

/** Tells what is known of CVEs beside the news of them, which grow old: scores, rejections. */
@FunctionalInterface
public interface CveFacts {
    /** That nothing is. */
    CveFacts NONE = _ -> Map.of();

    /** Those of these ids that are known. */
    Map<String, KernelCve> of(Collection<String> ids);
}
