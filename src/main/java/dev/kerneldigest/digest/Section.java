package dev.kerneldigest.digest;

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
        public String sentence() {
            return last.map(version -> version + " is the last " + series)
                    .orElse(series + " gets no more updates");
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

    /** The reports from one conference, when there are many. */
    record EventSection(String event, List<StoryLine> lines) implements Section {
        public EventSection {
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
     * @param packages how many, each counted once per distribution
     * @param kernel the distributions that updated a kernel
     * @param roundUps where the lists are, labelled by day
     * @param notices single advisories
     */
    record SecuritySummary(
            int distributions,
            int packages,
            List<String> kernel,
            List<Reference> roundUps,
            List<Reference> notices)
            implements Section {
        public SecuritySummary {
            kernel = List.copyOf(kernel);
            roundUps = List.copyOf(roundUps);
            notices = List.copyOf(notices);
        }
    }

    /**
     * The kernel's CVEs.
     *
     * @param published how many were new
     * @param subsystems how many of them each subsystem has, most first, e.g. {@code net 4}
     * @param few the new ones themselves, when they are few; empty when they are many
     * @param withdrawn ids of rejected ones
     */
    record CveSummary(
            int published, List<String> subsystems, List<StoryLine> few, List<Reference> withdrawn)
            implements Section {
        public CveSummary {
            subsystems = List.copyOf(subsystems);
            few = List.copyOf(few);
            withdrawn = List.copyOf(withdrawn);
        }
    }

    /** What was left out: how many stories, of how many topics; and how many are muted. */
    record Footer(int more, int topics, int muted) implements Section {
        Footer(int more, int topics) {
            this(more, topics, 0);
        }
    }
}
