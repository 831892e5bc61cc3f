package dev.kerneldigest.digest;

import dev.kerneldigest.digest.LineList.Group;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes how sources and deliveries are, as {@code /status} and {@code /source} answer. */
public final class StatusPage {
    private static final int MOST_MESSAGES = 25;
    private static final int NAME = 60;
    private static final int REASON = 300;
    private static final int ADDRESS = 200;

    private StatusPage() {}

    /**
     * What waits to be sent.
     *
     * @param oldest since when the oldest waits
     * @param trouble why nothing is sent at present; empty when all is well
     */
    public record Waiting(
            int pending, int givenUp, Optional<Instant> oldest, Optional<String> trouble) {}

    /**
     * All in as many messages as it takes: sources in trouble first.
     *
     * @param trouble what went wrong in the bot itself; empty when nothing did
     * @param paused the paused subscriptions of the server, in Discord Markdown
     * @param phrases those of digests
     */
    public static List<Message> write(
            List<SourceReport> sources,
            Manners manners,
            Waiting waiting,
            Optional<Trouble> trouble,
            List<String> paused,
            Phrases phrases) {
        List<Group> groups = new ArrayList<>();
        groups.add(sources(sources, phrases));
        groups.add(new Group(phrases.say("status.politeness"), manners.lines(phrases)));
        groups.add(new Group(phrases.say("status.deliveries"), deliveries(waiting, phrases)));
        groups.add(new Group(phrases.say("status.bot"), List.of(bot(trouble, phrases))));
        groups.add(
                new Group(
                        phrases.say("status.paused"),
                        paused.isEmpty() ? List.of(phrases.say("status.nonePaused")) : paused));
        return LineList.write(MOST_MESSAGES, groups, phrases);
    }

    /** The sources alone, as many messages as it takes. */
    public static List<Message> list(List<SourceReport> sources, Phrases phrases) {
        return LineList.write(MOST_MESSAGES, List.of(sources(sources, phrases)), phrases);
    }

    /** All about one source. */
    public static Message of(SourceReport source, Phrases phrases) {
        List<String> lines = new ArrayList<>();
        String health = source.health().mark() + " " + health(source, phrases);
        lines.add(phrases.say("source.health", health));
        lines.add(phrases.say("source.address", Markdown.code(source.address(), ADDRESS)));
        lines.add(
                phrases.say(
                        "source.interval",
                        length(source.interval(), phrases),
                        ago(source.polled(), phrases)));
        lines.add(phrases.say("source.succeeded", ago(source.succeeded(), phrases)));
        lines.add(phrases.say("source.changed", ago(source.changed(), phrases)));
        lines.add(phrases.say("source.next", ago(source.next(), phrases)));
        SourceGaps.recent(source, phrases).map(gap -> "⚠ " + gap).ifPresent(lines::add);
        String name = Markdown.words(source.name(), NAME) + " `" + source.id() + "`";
        return LineList.write(List.of(new Group(name, lines)), phrases);
    }

    private static Group sources(List<SourceReport> sources, Phrases phrases) {
        long well = sources.stream().filter(one -> !one.health().isTrouble()).count();
        return new Group(
                phrases.say("status.sources", well, sources.size()), lines(sources, phrases));
    }

    private static List<String> lines(List<SourceReport> sources, Phrases phrases) {
        if (sources.isEmpty()) {
            return List.of(phrases.say("status.noSources"));
        }
        return sources.stream()
                .sorted(
                        Comparator.comparing((SourceReport one) -> !one.health().isTrouble())
                                .thenComparing(SourceReport::id))
                .map(one -> line(one, phrases))
                .toList();
    }

    private static String line(SourceReport source, Phrases phrases) {
        String name =
                "- %s **%s** `%s`"
                        .formatted(
                                source.health().mark(),
                                Markdown.words(source.name(), NAME),
                                source.id());
        boolean well = source.health() == SourceReport.Health.WELL;
        return name
                + (well ? "" : " — " + health(source, phrases))
                + " · "
                + phrases.say("status.asked", ago(source.polled(), phrases))
                + source.next()
                        .map(next -> " · " + phrases.say("status.next", ago(next)))
                        .orElse("")
                + SourceGaps.recent(source, phrases).map(gap -> " · ⚠ " + gap).orElse("");
    }

    private static String health(SourceReport source, Phrases phrases) {
        String words = phrases.say("health." + source.health().name().toLowerCase(Locale.ROOT));
        String told =
                source.failures() > 1
                        ? phrases.say("status.failures", words, source.failures())
                        : words;
        return source.reason().isBlank()
                ? told
                : told + ": " + Markdown.words(source.reason(), REASON);
    }

    private static List<String> deliveries(Waiting waiting, Phrases phrases) {
        List<String> lines = new ArrayList<>();
        waiting.trouble()
                .map(trouble -> "⚠️ " + phrases.say("status.held", Markdown.words(trouble, REASON)))
                .ifPresent(lines::add);
        lines.add(waiting(waiting, phrases));
        return lines;
    }

    private static String bot(Optional<Trouble> trouble, Phrases phrases) {
        return trouble.map(last ->
                        "⚠️ "
                                + phrases.say(
                                        "status.trouble",
                                        last.count(),
                                        ago(last.last()),
                                        Markdown.words(last.what(), REASON)))
                .orElseGet(() -> phrases.say("status.sound"));
    }

    private static String waiting(Waiting waiting, Phrases phrases) {
        String pending =
                waiting.pending() == 0
                        ? phrases.say("status.idle")
                        : phrases.say(
                                "status.waiting",
                                waiting.pending(),
                                ago(waiting.oldest(), phrases));
        return waiting.givenUp() == 0
                ? pending
                : pending + " · " + phrases.say("status.givenUp", waiting.givenUp());
    }

    private static String ago(Optional<Instant> moment, Phrases phrases) {
        return moment.map(StatusPage::ago).orElseGet(() -> phrases.say("status.never"));
    }

    private static String ago(Instant moment) {
        return ItemLines.moment(moment, 'R');
    }

    /** {@code 15 minutes}, {@code 90 seconds}: in the largest unit that it is whole in. */
    private static String length(Duration length, Phrases phrases) {
        if (length.toSeconds() % 3600 == 0 && length.toHours() > 0) {
            return phrases.say("count.hours", length.toHours());
        }
        if (length.toSeconds() >= 120) {
            return phrases.say("count.minutes", length.toMinutes());
        }
        return phrases.say("count.seconds", length.toSeconds());
    }
}
