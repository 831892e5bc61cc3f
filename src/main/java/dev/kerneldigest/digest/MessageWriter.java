package dev.kerneldigest.digest;

import dev.kerneldigest.digest.Section.Branch;
import dev.kerneldigest.digest.Section.CveSummary;
import dev.kerneldigest.digest.Section.EventSection;
import dev.kerneldigest.digest.Section.Footer;
import dev.kerneldigest.digest.Section.Listed;
import dev.kerneldigest.digest.Section.MustAct;
import dev.kerneldigest.digest.Section.Releases;
import dev.kerneldigest.digest.Section.SecuritySummary;
import dev.kerneldigest.digest.Section.StatusLine;
import dev.kerneldigest.digest.Section.TopicSection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes a digest as messages for Discord. Immutable; safe for many threads.
 *
 * <p>Whatever the items hold, every message is within Discord's limits and mentions nobody; what
 * has no room is counted in the last line.
 */
public final class MessageWriter {
    /** The edge of our messages: the yellow of a penguin's beak. */
    public static final int ACCENT = 0xF0B429;

    /** A digest of more messages than this is no digest. */
    private static final int MOST_MESSAGES = 3;

    private static final int RELEASE = 60;
    private static final int ROW = 1_100;
    private static final int MOST_NAMES = 12;

    private final int mostMessages;

    public MessageWriter() {
        this(MOST_MESSAGES);
    }

    /** A writer of at most so many messages a digest, from 1. */
    public MessageWriter(int mostMessages) {
        this.mostMessages = mostMessages;
    }

    /** The messages, in order; at least one. */
    public List<Message> write(Digest digest) {
        return new Writing(digest).messages();
    }

    /** One digest being written. */
    private final class Writing {
        private final Digest digest;
        private final Pages pages;
        private int left;

        Writing(Digest digest) {
            this.digest = digest;
            int tail = digest.sections().stream().mapToInt(this::tailLength).sum();
            this.pages = new Pages(mostMessages, tail);
        }

        List<Message> messages() {
            opening();
            digest.sections().forEach(this::body);
            pages.release();
            pages.rule();
            digest.sections()
                    .forEach(section -> tail(section).forEach(line -> pages.add("", line)));
            closing();
            return Cover.over(digest, pages.messages(ACCENT));
        }

        /** A single piece of news needs no title of ours above its own. */
        private void opening() {
            String title =
                    digest.period() == DigestRequest.Period.INSTANT
                            ? ""
                            : "## 🐧 " + digest.title();
            for (Section section : digest.sections()) {
                if (section instanceof StatusLine status) {
                    pages.add(title, status(status));
                    pages.rule();
                    return;
                }
            }
            if (!title.isEmpty()) {
                pages.add("", title);
                pages.rule();
            }
        }

        private void body(Section section) {
            switch (section) {
                case MustAct(var lines) -> lines("### 🚨 Act on", lines);
                case TopicSection(var topic, var lines) ->
                        lines(
                                "### " + topic.emoji() + " " + Markdown.words(topic.name(), NAME),
                                lines);
                case EventSection(var event, var lines) ->
                        lines(
                                "### 🎤 %s (%d)"
                                        .formatted(Markdown.words(event, NAME), lines.size()),
                                lines);
                case StatusLine _, Releases _, SecuritySummary _, CveSummary _, Footer _ -> {
                    // Stands at the top or at the bottom.
                }
            }
        }

        private void lines(String heading, List<StoryLine> lines) {
            for (StoryLine line : lines) {
                if (!pages.add(heading, "- " + StoryMarkdown.line(line))) {
                    left++;
                }
            }
        }

        private int tailLength(Section section) {
            return tail(section).stream().mapToInt(line -> line.length() + 2).sum();
        }

        private List<String> tail(Section section) {
            return switch (section) {
                case Releases(var releases) ->
                        List.of("🧩 **Releases** " + Markdown.row(releases, RELEASE, ROW));
                case SecuritySummary summary -> List.of(security(summary));
                case CveSummary summary -> cves(summary);
                case MustAct _, TopicSection _, EventSection _, StatusLine _, Footer _ -> List.of();
            };
        }

        private void closing() {
            int counted = 0;
            int topics = 0;
            int muted = 0;
            for (Section section : digest.sections()) {
                if (section instanceof Footer(var more, var crowded, var unwanted)) {
                    counted = more;
                    topics = crowded;
                    muted = unwanted;
                }
            }
            if (counted + left + muted > 0) {
                pages.close("_" + Leftover.words(counted, topics, left, muted) + " — /news_");
            }
        }
    }

    private static final int NAME = 80;

    private static String status(StatusLine status) {
        String branches =
                status.branches().stream()
                        .map(MessageWriter::branch)
                        .collect(Collectors.joining(" · "));
        String ended =
                status.ended().stream()
                        .map(end -> " · ⚠ " + Markdown.inLine(Markdown.words(end.sentence(), NAME)))
                        .collect(Collectors.joining());
        return branches.substring(0, 1).toUpperCase(Locale.ROOT) + branches.substring(1) + ended;
    }

    private static String branch(Branch branch) {
        return branch.kernels().stream()
                .limit(MOST_NAMES)
                .map(MessageWriter::kernel)
                .collect(Collectors.joining(" ", branch.label() + " ", ""));
    }

    private static String kernel(Listed kernel) {
        String version = Markdown.inLine(Markdown.link(kernel.version(), kernel.url(), RELEASE));
        return kernel.fresh() ? Markdown.bold(version) : version;
    }

    private static String security(SecuritySummary summary) {
        StringBuilder line = new StringBuilder("📥 **Security updates** ");
        line.append(Markdown.words(Counts.security(summary), 2 * NAME));
        if (!summary.roundUps().isEmpty()) {
            line.append(" · ").append(Markdown.row(summary.roundUps(), RELEASE, ROW));
        }
        if (!summary.notices().isEmpty()) {
            line.append("\n-# ").append(Markdown.row(summary.notices(), RELEASE, ROW));
        }
        return line.toString();
    }

    private static List<String> cves(CveSummary summary) {
        StringBuilder line = new StringBuilder("🚨 **Kernel CVEs** ");
        line.append(Markdown.words(Counts.cves(summary), 2 * NAME));
        if (!summary.withdrawn().isEmpty()) {
            line.append(" · withdrawn: ").append(Markdown.row(summary.withdrawn(), RELEASE, ROW));
        }
        summary.few().forEach(cve -> line.append("\n- ").append(StoryMarkdown.line(cve)));
        return List.of(line.toString());
    }
}
