package dev.kerneldigest;

import dev.kerneldigest.cli.Verdict;
import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.config.Settings;
import dev.kerneldigest.digest.SourceReport;
import dev.kerneldigest.feed.DocumentReader;
import dev.kerneldigest.feed.FeedParsers;
import dev.kerneldigest.feed.FeedState;
import dev.kerneldigest.feed.FeedStates;
import dev.kerneldigest.feed.HostGate;
import dev.kerneldigest.feed.HostTurns;
import dev.kerneldigest.feed.OkHttpFetcher;
import dev.kerneldigest.feed.Pause;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.feed.SourceTrial;
import dev.kerneldigest.feed.SourceTrial.Answer;
import java.net.URI;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Looks at the enabled sources.
 *
 * @param states what polls left behind, where that can be read
 */
record SourceCheckup(
        Configuration configuration, Optional<? extends FeedStates> states, InstantSource clock) {
    private static final String SOURCES = "sources";
    private static final String MEND =
            "; the bot asks again by itself, and where that does not help correct it in"
                    + " sources.yaml, or set enabled: false";

    /** Asks each once, as politely as polls do, with what is known of it; keeps nothing. */
    void ask(Consumer<Verdict> verdicts) throws InterruptedException {
        List<Source> sources = Sources.enabled(configuration.sources());
        if (isNone(sources, verdicts)) {
            return;
        }
        Settings.Polling polling = configuration.settings().polling();
        HostGate gate =
                new HostGate(
                        polling.spacing(), polling.together(), clock, Pause.SLEEP, HostTurns.ALONE);
        try (OkHttpFetcher fetcher = Newsroom.fetcher(gate, configuration.settings(), clock);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            SourceTrial trial = new SourceTrial(fetcher, new DocumentReader(new FeedParsers()::of));
            List<Future<Answer>> answers =
                    sources.stream()
                            .map(source -> threads.submit(() -> trial.of(source, known(source))))
                            .toList();
            int well = 0;
            for (int i = 0; i < answers.size(); i++) {
                well += tell(sources.get(i), answers.get(i), verdicts);
            }
            sum(well, sources.size(), verdicts);
        }
    }

    private boolean isNone(List<Source> sources, Consumer<Verdict> verdicts) {
        if (sources.isEmpty()) {
            verdicts.accept(
                    new Verdict.Wrong(
                            SOURCES, "none is enabled: set enabled: true for one in sources.yaml"));
        }
        return sources.isEmpty();
    }

    private Optional<FeedState> known(Source source) {
        return states.flatMap(known -> known.find(source.id()))
                .filter(state -> state.url().equals(source.url()));
    }

    private static int tell(Source source, Future<Answer> answer, Consumer<Verdict> verdicts)
            throws InterruptedException {
        try {
            return switch (answer.get()) {
                case Answer.Well(Optional<URI> moved) -> {
                    moved.ifPresent(place ->
                            verdicts.accept(
                                    new Verdict.Note(
                                            "source " + source.id(),
                                            "moved for good: its url is " + place + " now")));
                    yield 1;
                }
                case Answer.Unwell(String reason) -> {
                    verdicts.accept(
                            new Verdict.Wrong(
                                    "source " + source.id(),
                                    "%s (%s)%s".formatted(reason, source.url(), MEND)));
                    yield 0;
                }
            };
        } catch (ExecutionException bug) {
            throw new IllegalStateException("a trial threw", bug.getCause());
        }
    }

    private static void sum(int well, int all, Consumer<Verdict> verdicts) {
        if (well > 0) {
            verdicts.accept(
                    new Verdict.Well(SOURCES, "%d of %d answered well".formatted(well, all)));
        } else {
            verdicts.accept(
                    new Verdict.Wrong(
                            SOURCES,
                            "none of the %d answered well: is there a network, or something that keeps this machine from it?"
                                    .formatted(all)));
        }
    }

    /** Asks nobody, and tells how each was when it was last polled. */
    void recall(Consumer<Verdict> verdicts) {
        List<Source> sources = Sources.enabled(configuration.sources());
        if (isNone(sources, verdicts)) {
            return;
        }
        if (states.isEmpty()) {
            verdicts.accept(
                    new Verdict.Note(
                            SOURCES,
                            "%d are enabled; how they were cannot be read"
                                    .formatted(sources.size())));
            return;
        }
        List<SourceReport> reports = new SourceReports(states.get(), () -> sources, clock).all();
        reports.stream()
                .filter(report -> report.health().isTrouble())
                .forEach(report -> verdicts.accept(unwell(report)));
        long fresh = count(reports, SourceReport.Health.NEW);
        verdicts.accept(
                new Verdict.Well(
                        SOURCES,
                        "%d of %d were well when last polled, %d never were polled"
                                .formatted(
                                        count(reports, SourceReport.Health.WELL),
                                        sources.size(),
                                        fresh)));
    }

    private static long count(List<SourceReport> reports, SourceReport.Health health) {
        return reports.stream().filter(report -> report.health() == health).count();
    }

    private static Verdict unwell(SourceReport report) {
        String since =
                report.succeeded()
                        .map(time -> "last well " + time.truncatedTo(ChronoUnit.SECONDS))
                        .orElse("never well");
        return new Verdict.Wrong(
                "source " + report.id(),
                "%s (%s, %s)%s".formatted(report.reason(), report.address(), since, MEND));
    }
}
