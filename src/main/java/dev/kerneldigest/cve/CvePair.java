package dev.kerneldigest.cve;

import dev.kerneldigest.news.KernelVersion;
import java.util.Optional;

/**
 * "Issue introduced in … and fixed in …": a bug's life on one branch of the kernel.
 *
 * @param introduced empty where nobody knows: as long as there is a kernel
 * @param fixed empty for a branch without a fix
 */
public record CvePair(Optional<CvePoint> introduced, Optional<CvePoint> fixed) {
    /** The stable version that the bug came into by a backport; empty for one of mainline. */
    Optional<KernelVersion> backported() {
        return introduced.map(CvePoint::version).filter(KernelVersion::isStable);
    }

    /** The fix, if it is one of this series. */
    Optional<KernelVersion> fixedIn(String series) {
        return fixed.map(CvePoint::version).filter(version -> version.series().equals(series));
    }
}
