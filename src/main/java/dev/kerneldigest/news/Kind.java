package dev.kerneldigest.news;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an item is, with what belongs to it. The grammars that tell are those of {@link NewsReader}.
 */
public sealed interface Kind {
    /** The ids of all kinds, in the order in which people are shown them. */
    List<String> IDS =
            List.of(
                    "stable-release",
                    "mainline-release",
                    "prepatch",
                    "kernel-eol",
                    "release-status",
                    "cve",
                    "cve-rejected",
                    "security-updates",
                    "article",
                    "brief",
                    "patch",
                    "pull",
                    "software-release",
                    "distro-release",
                    "external-link",
                    "weekly-edition",
                    "quote");

    /**
     * The stable name of the kind, e.g. {@code stable-release}: used in settings, JSON and
     * commands.
     */
    String id();

    /** Whether it is a pull request that was merged. */
    default boolean isMerged() {
        return this instanceof Pull(var merge) && merge.isPresent();
    }

    /**
     * A round-up of distributions' security updates: distribution to packages, in printed order.
     */
    record SecurityUpdates(Map<String, List<String>> packages) implements Kind {
        @Override
        public String id() {
            return "security-updates";
        }
    }

    /** Updates of stable or longterm series; {@code last} are those that end their series. */
    record StableRelease(List<KernelVersion> versions, List<KernelVersion> last) implements Kind {
        @Override
        public String id() {
            return "stable-release";
        }
    }

    /** A final release by Linus Torvalds, e.g. 6.12. */
    record MainlineRelease(KernelVersion version) implements Kind {
        @Override
        public String id() {
            return "mainline-release";
        }
    }

    /**
     * A release candidate; empty where the text names it by its ordinal only and no number fits.
     */
    record Prepatch(Optional<KernelVersion> version) implements Kind {
        @Override
        public String id() {
            return "prepatch";
        }
    }

    /** The end of a series, e.g. {@code 6.2}. */
    record KernelEol(String series) implements Kind {
        @Override
        public String id() {
            return "kernel-eol";
        }
    }

    /** LWN's weekly "Kernel release status". */
    record ReleaseStatus() implements Kind {
        @Override
        public String id() {
            return "release-status";
        }
    }

    /** A release of some software; the version as printed without a leading v, blank if none. */
    record SoftwareRelease(String product, String version) implements Kind {
        @Override
        public String id() {
            return "software-release";
        }
    }

    /** A release of a distribution; the version as printed, blank if none. */
    record DistroRelease(String product, String version) implements Kind {
        @Override
        public String id() {
            return "distro-release";
        }
    }

    /** LWN's Weekly Edition: a table of contents, not a story. */
    record WeeklyEdition() implements Kind {
        @Override
        public String id() {
            return "weekly-edition";
        }
    }

    /** A quote of the week. */
    record Quote() implements Kind {
        @Override
        public String id() {
            return "quote";
        }
    }

    /** A pointer to somebody else's text; {@code site} as printed, e.g. {@code Igalia Blog}. */
    record ExternalLink(String site) implements Kind {
        @Override
        public String id() {
            return "external-link";
        }
    }

    /** A short item. */
    record Brief() implements Kind {
        @Override
        public String id() {
            return "brief";
        }
    }

    /** Everything else: a text to read. */
    record Article() implements Kind {
        @Override
        public String id() {
            return "article";
        }
    }

    /** A kernel CVE announcement. */
    record Cve(String cve) implements Kind {
        @Override
        public String id() {
            return "cve";
        }
    }

    /** A kernel CVE that was withdrawn. */
    record CveRejected(String cve) implements Kind {
        @Override
        public String id() {
            return "cve-rejected";
        }
    }

    /** A patch or patch series on a list. */
    record Patch() implements Kind {
        @Override
        public String id() {
            return "patch";
        }
    }

    /** A pull request on a list; pending as long as nobody told that it was merged. */
    record Pull(Optional<Merge> merge) implements Kind {
        public Pull() {
            this(Optional.empty());
        }

        @Override
        public String id() {
            return "pull";
        }
    }
}
