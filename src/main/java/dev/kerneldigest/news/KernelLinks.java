package dev.kerneldigest.news;

import java.net.URI;
import java.util.Optional;

/**
 * Where a release is to be read and had, derived from its version: a feed's own link may be
 * kernel.org's front page for all of them.
 */
public final class KernelLinks {
    private static final String FILES = "https://cdn.kernel.org/pub/linux/kernel/";
    private static final String GIT = "https://git.kernel.org/";

    private final KernelVersion version;

    public KernelLinks(KernelVersion version) {
        this.version = version;
    }

    /** The page that tells most of a release: the changelog, or the tag where there is none. */
    public URI page() {
        return changeLog().orElseGet(this::tag);
    }

    /** The changelog; stable releases have one. */
    public Optional<URI> changeLog() {
        return version.isStable() && !version.isCandidate()
                ? Optional.of(file("ChangeLog-" + version))
                : Optional.empty();
    }

    /** What changed since the release before; empty where a new first number hides which it was. */
    public Optional<URI> diff() {
        return before().map(older -> git("ds/v" + version + "/v" + older));
    }

    /** The tarball; candidates have one that git.kernel.org makes. */
    public URI tarball() {
        return version.isCandidate()
                ? git("t/linux-" + version + ".tar.gz")
                : file("linux-" + version + ".tar.xz");
    }

    /** The signature over the tarball; candidates have none. */
    public Optional<URI> signature() {
        return version.isCandidate()
                ? Optional.empty()
                : Optional.of(file("linux-" + version + ".tar.sign"));
    }

    /** The tag in git. */
    public URI tag() {
        return git("h/v" + version);
    }

    private URI file(String name) {
        return URI.create(FILES + folder() + "/" + name);
    }

    private URI git(String path) {
        return URI.create(GIT + (version.isStable() ? "stable/" : "torvalds/") + path);
    }

    /** {@code v6.x}; before 3.0 {@code v2.6}. */
    private String folder() {
        String major = version.series().substring(0, version.series().indexOf('.'));
        return version.series().startsWith("2.6.") ? "v2.6" : "v" + major + ".x";
    }

    private Optional<KernelVersion> before() {
        if (version.candidate() > 1) {
            return Optional.of(
                    new KernelVersion(version.series(), version.patch(), version.candidate() - 1));
        }
        return version.isStable()
                ? Optional.of(new KernelVersion(version.series(), version.patch() - 1, 0))
                : mainlineBefore();
    }

    private Optional<KernelVersion> mainlineBefore() {
        int dot = version.series().lastIndexOf('.');
        int minor = Integer.parseInt(version.series().substring(dot + 1));
        if (minor > 0) {
            String series = version.series().substring(0, dot + 1) + (minor - 1);
            return Optional.of(new KernelVersion(series, 0, 0));
        }
        return KernelRecords.bundled().before(version.series());
    }
}
