package dev.kerneldigest.digest;

import dev.kerneldigest.digest.Paragraph.Style;
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
import dev.kerneldigest.news.KernelRelease;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a digest for a person at a terminal. Immutable; safe for many threads.
 *
 * <p>Nothing of the items reaches the terminal as a control character.
 */
public final class TerminalPage {
    /** What most terminals are wide. */
    public static final int COLUMNS = 80;

    private static final int NARROWEST = 40;
    private static final int LABEL = 21;
    private static final String INDENT = "   ";

    private final int columns;
    private final boolean colour;

    /**
     * A page.
     *
     * @param columns how wide it is, at least 40
     * @param colour whether the terminal understands the codes of ECMA-48
     */
    public TerminalPage(int columns, boolean colour) {
        if (columns < NARROWEST) {
            throw new IllegalArgumentException(
                    "a page has at least " + NARROWEST + " columns, not " + columns);
        }
        this.columns = columns;
        this.colour = colour;
    }

    /** The page without saying whom it is for. */
    public String write(Digest digest) {
        return write("", digest);
    }

    /**
     * The page.
     *
     * @param reader whom it is for, e.g. {@code #kernel}; may be blank
     */
    public String write(String reader, Digest digest) {
        StringBuilder page = new StringBuilder(heading(reader, digest));
        digest.sections().forEach(section -> page.append(section(section, digest.last())));
        List<FoldedLabel> labels =
                digest.sections().stream()
                        .flatMap(section -> FoldedLabel.of(section).stream())
                        .toList();
        if (!labels.isEmpty()) {
            page.append('\n');
            labels.forEach(label -> page.append(labelled(label)));
        }
        digest.sections().forEach(section -> page.append(footer(section)));
        return page.toString();
    }

    private String heading(String reader, Digest digest) {
        String title = "🐧 " + digest.title();
        int gap = columns - DisplayWidth.of(title) - DisplayWidth.of(reader);
        return style(title, Style.STRONG)
                + (reader.isBlank()
                        ? ""
                        : " ".repeat(Math.max(1, gap)) + style(reader, Style.HEADING))
                + "\n"
                + style("─".repeat(columns), Style.FAINT)
                + "\n";
    }

    private String section(Section section, LocalDate last) {
        return switch (section) {
            case StatusLine status -> status(status);
            case MustAct(var lines) -> stories("🚨 Act on", lines);
            case Freed(var lines) -> stories("🔓 Free to read since", lines);
            case Kernels(var kernels) -> kernels(kernels, last);
            case TopicSection(var topic, var lines) ->
                    stories(topic.emoji() + " " + topic.name(), lines);
            case SeriesSection(var series, var lines) ->
                    stories(
                            series.emoji() + " " + series.name() + " (" + lines.size() + ")",
                            lines);
            case Releases _, SecuritySummary _, CveSummary _, Missed _, Footer _ -> "";
        };
    }

    private String kernels(List<KernelRelease> kernels, LocalDate last) {
        return "\n"
                + wrap("", new Paragraph().add("📌 Kernels", Style.HEADING))
                + KernelTable.rows(kernels, last).stream()
                        .map(row -> " " + row + "\n")
                        .collect(Collectors.joining());
    }

    private String status(StatusLine status) {
        Paragraph kernels = new Paragraph();
        String dot = "";
        for (Branch branch : status.branches()) {
            kernels.add(dot + branch.label(), Style.FAINT);
            for (Listed kernel : branch.kernels()) {
                kernels.add(kernel.version(), kernel.fresh() ? Style.GOOD : Style.PLAIN);
            }
            dot = "· ";
        }
        String ended =
                status.ended().stream()
                        .map(end ->
                                wrap(
                                        "⚠ ",
                                        new Paragraph()
                                                .add(end.sentence(Phrases.ENGLISH), Style.ALERT)))
                        .collect(Collectors.joining());
        return kernels.wrap("", "", columns, colour) + ended;
    }

    private String stories(String heading, List<StoryLine> lines) {
        return "\n"
                + wrap("", new Paragraph().add(heading, Style.HEADING))
                + lines.stream().map(this::story).collect(Collectors.joining());
    }

    private String story(StoryLine story) {
        Paragraph title =
                new Paragraph()
                        .add(
                                Words.cut(story.title(), StoryMarkdown.TITLE),
                                story.compact() ? Style.PLAIN : Style.STRONG)
                        .add(StoryMarkdown.lock(story, Phrases.ENGLISH), Style.ALERT);
        String gist = Words.cut(story.gist(), StoryMarkdown.GIST);
        String meta = meta(story);
        return wrap(" • ", title)
                + (gist.isEmpty() ? "" : wrap(INDENT, new Paragraph().add(gist, Style.PLAIN)))
                + (meta.isEmpty() ? "" : wrap(INDENT, new Paragraph().add(meta, Style.FAINT)));
    }

    /**
     * Where to read it, and what else is known, e.g. {@code lwn.net/Articles/1 · also: Phoronix}.
     */
    private static String meta(StoryLine story) {
        List<String> parts = new ArrayList<>();
        story.url().map(TerminalPage::address).ifPresent(parts::add);
        story.notes().stream().map(note -> Words.cut(note, LABEL * 2)).forEach(parts::add);
        parts.addAll(story.aftermath().plain(Phrases.ENGLISH));
        story.earlier()
                .map(earlier -> "earlier: " + Words.cut(earlier.label(), LABEL * 2))
                .ifPresent(parts::add);
        if (!story.also().isEmpty()) {
            parts.add(
                    story.also().stream()
                            .map(Reference::label)
                            .collect(Collectors.joining(", ", "also: ", "")));
        }
        return String.join(" · ", parts);
    }

    /** As people type an address, without what every address has. */
    private static String address(URI url) {
        String address = url.toASCIIString().replaceFirst("^https?://(?:www\\.)?", "");
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private String labelled(FoldedLabel label) {
        String gap = " ".repeat(LABEL - DisplayWidth.of(label.name()));
        return new Paragraph()
                .add(label.text(), Style.PLAIN)
                .wrap(style(label.name(), Style.HEADING) + gap, " ".repeat(LABEL), columns, colour);
    }

    private String footer(Section section) {
        if (section instanceof Footer footer) {
            return "\n"
                    + style(Leftover.words(footer, 0, Phrases.ENGLISH) + " — /news", Style.FAINT)
                    + "\n";
        }
        return "";
    }

    private String wrap(String first, Paragraph paragraph) {
        return paragraph.wrap(first, " ".repeat(DisplayWidth.of(first)), columns, colour);
    }

    private String style(String words, Style style) {
        String line = new Paragraph().add(words, style).wrap("", "", Integer.MAX_VALUE, colour);
        return line.stripTrailing();
    }
}
