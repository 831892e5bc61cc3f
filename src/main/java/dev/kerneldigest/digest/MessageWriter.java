package dev.kerneldigest.digest;

import dev.kerneldigest.digest.Section.Branch;
import dev.kerneldigest.digest.Section.CveSummary;
import dev.kerneldigest.digest.Section.Footer;
import dev.kerneldigest.digest.Section.Freed;
import dev.kerneldigest.digest.Section.Kernels;
import dev.kerneldigest.digest.Section.Listed;
import dev.kerneldigest.digest.Section.Missed;
import dev.kerneldigest.digest.Section.MustAct;
import dev.kerneldigest.digest.Section.Releases;
import dev.kerneldigest.digest.Section.SecuritySummary;
import dev.kerneldigest.digest.Section.SeriesSection;
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
    private static final int MOST_NAMES = 12;

    private final int mostMessages;
    private final boolean pressable;

    public MessageWriter() {
        this(MOST_MESSAGES);
    }

    /** A writer of at most so many messages a digest, from 1. */
    public MessageWriter(int mostMessages) {
        this(mostMessages, false);
    }

    private MessageWriter(int mostMessages, boolean pressable) {
        this.mostMessages = mostMessages;
        this.pressable = pressable;
    }

    /** A writer of digests that are published, and whose buttons therefore find them again. */
    public static MessageWriter withButtons() {
        return new MessageWriter(MOST_MESSAGES, true);
    }

    /** The messages, in order; at least one. */
    public List<Message> write(Digest digest) {
        return new Writing(digest).messages();
    }

    /** One digest being written. */
    private final class Writing {
        private final Digest digest;
        private final Phrases phrases;
        private final FoldedLines folded;
        private final Pages pages;
        private int left;
        private boolean cut;

        Writing(Digest digest) {
            this.digest = digest;
            this.phrases = digest.phrases();
            this.folded = new FoldedLines(digest);
            int tail = digest.sections().stream().mapToInt(this::tailLength).sum();
            this.pages = new Pages(mostMessages, tail);
        }

        List<Message> messages() {
            opening();
            digest.sections().forEach(this::body);
            pages.release();
            pages.rule();
            digest.sections()
                    .forEach(section -> folded.of(section).forEach(line -> pages.add("", line)));
            closing();
            List<Message> messages = Cover.over(digest, pages.messages(ACCENT));
            return pressable ? DigestButtons.below(messages, digest, cut) : messages;
        }

        /** A single piece of news needs no title of ours above its own. */
        private void opening() {
            String title =
                    digest.period() == DigestRequest.Period.INSTANT
                            ? ""
                            : "## 🐧 " + digest.title();
            for (Section section : digest.sections()) {
                if (section instanceof StatusLine status) {
                    pages.add(title, status(status, phrases));
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
                case MustAct(var lines) -> lines("### 🚨 " + phrases.say("section.act"), lines);
                case Freed(var lines) -> lines("### 🔓 " + phrases.say("section.freed"), lines);
                case TopicSection(var topic, var lines) ->
                        lines(
                                "### " + topic.emoji() + " " + Markdown.words(topic.name(), NAME),
                                lines);
                case SeriesSection(var series, var lines) ->
                        lines(
                                "### %s %s (%d)"
                                        .formatted(
                                                series.emoji(),
                                                Markdown.words(series.name(), NAME),
                                                lines.size()),
                                lines);
                case StatusLine _,
                        Kernels _,
                        Releases _,
                        SecuritySummary _,
                        CveSummary _,
                        Missed _,
                        Footer _ -> {
                    // Stands at the top or at the bottom.
                }
            }
        }

        private void lines(String heading, List<StoryLine> lines) {
            for (StoryLine line : lines) {
                if (!pages.add(heading, "- " + StoryMarkdown.line(line, phrases))) {
                    left++;
                }
            }
        }

        private int tailLength(Section section) {
            return folded.of(section).stream().mapToInt(line -> line.length() + 2).sum();
        }

        private void closing() {
            Footer footer = Footer.NOTHING;
            for (Section section : digest.sections()) {
                if (section instanceof Footer counted) {
                    footer = counted;
                }
            }
            String words = Leftover.words(footer, left, phrases);
            cut = !words.isEmpty() || digest.sections().stream().anyMatch(CveSummary::isFolded);
            if (!words.isEmpty()) {
                pages.close("_" + words + " — /news_");
            }
        }
    }

    private static final int NAME = 80;

    private static String status(StatusLine status, Phrases phrases) {
        String branches =
                status.branches().stream()
                        .map(MessageWriter::branch)
                        .collect(Collectors.joining(" · "));
        String ended =
                status.ended().stream()
                        .map(end ->
                                " · ⚠ "
                                        + Markdown.inLine(
                                                Markdown.words(end.sentence(phrases), NAME)))
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
}
