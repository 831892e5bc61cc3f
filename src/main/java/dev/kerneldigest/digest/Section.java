package dev.kerneldigest.digest;

import dev.kerneldigest.news.Gap;
import dev.kerneldigest.news.KernelRelease;
import dev.kerneldigest.topic.Topic;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A part of a digest, as plain text and numbers; writers give it its looks. */
public sealed interface Section {
    /**
     * Which kernels there are, mainline first, and which series have just ended.
     *
     * @param branches never empty
     */
    record StatusLine(List<Branch> branches, List<Ended> ended) implements Section {
        public StatusLine {
            branches = List.copyOf(branches);
            ended = List.copyOf(ended);
        }
    }

    /** The kernels of one sort, e.g. {@code longterm}, the newest series first. */
    record Branch(String label, List<Listed> kernels) {
        public Branch {
            kernels = List.copyOf(kernels);
        }
    }

    /**
     * A kernel.
     *
     * @param fresh whether it came out within the digest's window
     * @param url what tells of it, for fresh ones
     */
    record Listed(String version, boolean fresh, Optional<URI> url) {}

    /** A series that gets no more updates, and its last version where that is known. */
    record Ended(String series, Optional<String> last) {
        /** As a sentence without full stop. */
        String sentence(Phrases phrases) {
            return last.map(version -> phrases.say("kernel.last", version, series))
                    .orElseGet(() -> phrases.say("kernel.ended", series));
        }
    }

    /** What somebody who watches a series or package has to do something about. */
    record MustAct(List<StoryLine> lines) implements Section {
        public MustAct {
            lines = List.copyOf(lines);
        }
    }

    /** The stories of one topic, the weightiest first. */
    record TopicSection(Topic topic, List<StoryLine> lines) implements Section {
        public TopicSection {
            lines = List.copyOf(lines);
        }
    }

    /** Many stories of one series, e.g. the reports from one conference. */
    record SeriesSection(Series series, List<StoryLine> lines) implements Section {
        public SeriesSection {
            lines = List.copyOf(lines);
        }
    }

    /** New versions of software and distributions. */
    record Releases(List<Reference> releases) implements Section {
        public Releases {
            releases = List.copyOf(releases);
        }
    }

    /**
     * The security updates of all distributions, folded over the window.
     *
     * @param distributions in the order of their names
     * @param roundUps where the lists are, labelled by day
     * @param notices single advisories
     */
    record SecuritySummary(
            List<Distribution> distributions, List<Reference> roundUps, List<Reference> notices)
            implements Section {
        public SecuritySummary {
            distributions = List.copyOf(distributions);
            roundUps = List.copyOf(roundUps);
            notices = List.copyOf(notices);
        }

        /** How many packages of all distributions. */
        int packages() {
            return distributions.stream().mapToInt(Distribution::packages).sum();
        }
    }

    /**
     * What a distribution updated.
     *
     * @param packages how many, each counted once
     * @param kernel whether its kernel is among them
     */
    record Distribution(String name, int packages, boolean kernel) {}

    /** Stories that were for subscribers only and may be read by everybody now. */
    record Freed(List<StoryLine> lines) implements Section {
        public Freed {
            lines = List.copyOf(lines);
        }
    }

    /** The kernels that kernel.org lists, as a table. */
    record Kernels(List<KernelRelease> kernels) implements Section {
        public Kernels {
            kernels = List.copyOf(kernels);
        }
    }

    /**
     * The kernel's CVEs.
     *
     * @param published how many were new
     * @param severities how many of them are how bad, the worst first, e.g. {@code high 2}
     * @param subsystems how many of them each subsystem has, most first, e.g. {@code net 4}
     * @param few the new ones themselves, when they are few; empty when they are many
     * @param top the worst of a week, when they are many
     * @param withdrawn ids of rejected ones
     */
    record CveSummary(
            int published,
            List<String> severities,
            List<String> subsystems,
            List<StoryLine> few,
            List<StoryLine> top,
            List<Reference> withdrawn)
            implements Section {
        public CveSummary {
            severities = List.copyOf(severities);
            subsystems = List.copyOf(subsystems);
            top = List.copyOf(top);
            few = List.copyOf(few);
            withdrawn = List.copyOf(withdrawn);
        }

        /** Whether a section counts CVEs without naming them. */
        static boolean isFolded(Section section) {
            return section instanceof CveSummary summary
                    && summary.published > 0
                    && summary.few.isEmpty();
        }
    }

    /** What we may have missed, of the sources that this reader reads. */
    record Missed(List<Gap> gaps) implements Section {
        public Missed {
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * What was left out.
     *
     * @param more how many stories had no room, of {@code topics} topics
     * @param muted how many stories nobody wants to hear of
     */
    record Footer(int more, int topics, int muted) implements Section {
        static final Footer NOTHING = new Footer(0, 0, 0);
    }
}
