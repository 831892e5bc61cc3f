package dev.kerneldigest.digest;

import dev.kerneldigest.digest.LineList.Group;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Writes how sources and deliveries are, as {@code /status} and {@code /source} answer. */
public final class StatusPage {
    private static final int MOST_MESSAGES = 25;
    private static final int NAME = 60;
    private static final int REASON = 200;
    private static final int ADDRESS = 200;

    private StatusPage() {}

    /**
     * What waits to be sent.
     *
     * @param oldest since when the oldest waits
     */
    public record Waiting(int pending, int givenUp, Optional<Instant> oldest) {}

    /**
     * All in as many messages as it takes: sources in trouble first.
     *
     * @param paused the paused subscriptions of the server, in Discord Markdown
     */
    public static List<Message> write(
            List<SourceReport> sources, Waiting waiting, List<String> paused) {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(heading(sources), lines(sources)));
        groups.add(new Group("Deliveries", List.of(waiting(waiting))));
        groups.add(
                new Group(
                        "Paused here",
                        paused.isEmpty() ? List.of("No subscription of this server.") : paused));
        return LineList.write(MOST_MESSAGES, groups);
    }

    /** The sources alone, as many messages as it takes. */
    public static List<Message> list(List<SourceReport> sources) {
        return LineList.write(MOST_MESSAGES, List.of(new Group(heading(sources), lines(sources))));
    }

    /** All about one source. */
    public static Message of(SourceReport source) {
        List<String> lines = new ArrayList<>();
        lines.add("**Health** " + source.health().mark() + " " + health(source));
        lines.add("**Address** " + Markdown.code(source.address(), ADDRESS));
        lines.add(
                "**Asked** every " + length(source.interval()) + " · last " + ago(source.polled()));
        lines.add("**Answered well** " + ago(source.succeeded()));
        lines.add("**Last had news** " + ago(source.changed()));
        lines.add("**Next asked** " + source.next().map(StatusPage::ago).orElse("never"));
        return LineList.write(
                List.of(
                        new Group(
                                Markdown.words(source.name(), NAME) + " `" + source.id() + "`",
                                lines)));
    }

    private static String heading(List<SourceReport> sources) {
        long well = sources.stream().filter(one -> !one.health().isTrouble()).count();
        return "Sources: %d of %d without trouble".formatted(well, sources.size());
    }

    private static List<String> lines(List<SourceReport> sources) {
        if (sources.isEmpty()) {
            return List.of("None is enabled in the settings.");
        }
        return sources.stream()
                .sorted(
                        Comparator.comparing((SourceReport one) -> !one.health().isTrouble())
                                .thenComparing(SourceReport::id))
                .map(StatusPage::line)
                .toList();
    }

    private static String line(SourceReport source) {
        String name =
                "- %s **%s** `%s`"
                        .formatted(
                                source.health().mark(),
                                Markdown.words(source.name(), NAME),
                                source.id());
        String trouble = source.health() == SourceReport.Health.WELL ? "" : " — " + health(source);
        return name
                + trouble
                + " · asked "
                + ago(source.polled())
                + source.next().map(next -> " · next " + ago(next)).orElse("");
    }

    private static String health(SourceReport source) {
        String times = source.failures() > 1 ? " for " + source.failures() + " polls" : "";
        String reason =
                source.reason().isBlank() ? "" : ": " + Markdown.words(source.reason(), REASON);
        return source.health().words() + times + reason;
    }

    private static String waiting(Waiting waiting) {
        String pending =
                waiting.pending() == 0
                        ? "Nothing waits to be sent"
                        : waiting.pending()
                                + " to be sent, the oldest since "
                                + ago(waiting.oldest());
        return waiting.givenUp() == 0 ? pending : pending + " · " + waiting.givenUp() + " given up";
    }

    private static String ago(Optional<Instant> moment) {
        return moment.map(StatusPage::ago).orElse("never");
    }

    private static String ago(Instant moment) {
        return ItemLines.moment(moment, 'R');
    }

    /** {@code 15 minutes}, {@code 90 seconds}: in the largest unit that it is whole in. */
    private static String length(Duration length) {
        if (length.toSeconds() % 3600 == 0 && length.toHours() > 0) {
            return ItemLines.counted(Math.toIntExact(length.toHours()), "hour");
        }
        if (length.toSeconds() >= 120) {
            return ItemLines.counted(Math.toIntExact(length.toMinutes()), "minute");
        }
        return ItemLines.counted(Math.toIntExact(length.toSeconds()), "second");
    }
}
