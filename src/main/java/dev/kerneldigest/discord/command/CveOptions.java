package dev.kerneldigest.discord.command;

import dev.kerneldigest.cve.CveQuery;
import dev.kerneldigest.cve.Severity;
import dev.kerneldigest.topic.TopicCatalogue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The options by which CVEs are narrowed: topic, severity and time. */
final class CveOptions {
    static final String SEVERITY = "severity";
    static final String SINCE = "since";

    /** So many CVEs are told one by one. */
    private static final int MOST = 100;

    private static final String PREFIX = "CVE-";

    private static final List<Severity> ASKED =
            List.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW);

    private final Options options;
    private final TopicCatalogue catalogue;
    private final InstantSource clock;

    CveOptions(Options options, TopicCatalogue catalogue, InstantSource clock) {
        this.options = options;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    CveQuery query() throws MistakeException {
        CveQuery query = CveQuery.newest(MOST);
        Optional<String> topics = options.text(TopicOption.NAME);
        if (topics.isPresent()) {
            query = query.withTopics(new TopicOption(catalogue).topics(topics.get()));
        }
        Optional<String> severity = options.text(SEVERITY);
        if (severity.isPresent()) {
            query = query.atLeast(Optional.of(severity(severity.get())));
        }
        Optional<String> since = options.text(SINCE);
        if (since.isPresent()) {
            Instant from = Times.since(since.get(), clock.instant());
            query = query.since(Optional.of(from));
        }
        return query;
    }

    private static Severity severity(String given) throws MistakeException {
        return Severity.parse(given)
                .orElseThrow(() -> MistakeException.of("mistake.severity", Code.inline(given)));
    }

    /** What was given, as in {@code topic: net · severity: high}. */
    String narrowed() {
        return Stream.of(TopicOption.NAME, SEVERITY, SINCE)
                .flatMap(name -> options.text(name).map(text -> name + ": " + text).stream())
                .collect(Collectors.joining(" · "));
    }

    /** An id in capitals, completed where somebody left out the letters. */
    static String id(String given) {
        String upper = given.strip().toUpperCase(Locale.ROOT);
        return upper.startsWith(PREFIX) ? upper : PREFIX + upper;
    }

    /** What the ids begin with that somebody types. */
    static String beginning(String typed) {
        String upper = typed.strip().toUpperCase(Locale.ROOT);
        return PREFIX.startsWith(upper) ? PREFIX : id(upper);
    }

    static List<Choice> severities(String typed) {
        return Nearest.holding(typed, ASKED.stream().map(Severity::id).toList()).stream()
                .map(Choice::of)
                .toList();
    }
}
