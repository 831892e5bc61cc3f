package dev.kerneldigest.digest;

import dev.kerneldigest.news.Gap;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Says of a source what we may have missed. */
final class SourceGaps {
    /** For how long people are told who ask how a source is. */
    private static final Duration TOLD = Duration.ofDays(7);

    private static final int NAME = 60;
    private static final int REASON = 200;

    private SourceGaps() {}

    /** A sentence in Discord Markdown. */
    static String sentence(Gap gap, Phrases phrases) {
        return phrases.say(
                "gap.sentence",
                Markdown.bold(Markdown.words(gap.name(), NAME)),
                ItemLines.moment(gap.after(), 'f'),
                ItemLines.moment(gap.before(), 'f'));
    }

    /** A sentence for a terminal, in UTC. */
    static String plain(Gap gap) {
        return "%s between %s and %s"
                .formatted(gap.name(), minute(gap.after()), minute(gap.before()));
    }

    /** The last gap of a source with its reason, while it is news. */
    static Optional<String> recent(SourceReport source, Phrases phrases) {
        return source.gap()
                .filter(gap ->
                        source.polled()
                                .filter(polled -> gap.found().plus(TOLD).isBefore(polled))
                                .isEmpty())
                .map(gap -> sentence(gap, phrases) + reason(gap));
    }

    private static String reason(Gap gap) {
        return gap.reason().isBlank() ? "" : " (" + Markdown.words(gap.reason(), REASON) + ")";
    }

    private static String minute(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
