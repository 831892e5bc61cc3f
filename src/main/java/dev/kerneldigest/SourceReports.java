package dev.kerneldigest;

import dev.kerneldigest.digest.SourceReport;
import dev.kerneldigest.digest.SourceReport.Health;
import dev.kerneldigest.feed.FeedState;
import dev.kerneldigest.feed.FeedStates;
import dev.kerneldigest.feed.Source;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells how the enabled sources are, from what polls left behind. */
record SourceReports(FeedStates states, Supplier<List<Source>> sources, InstantSource clock) {
    List<SourceReport> all() {
        Instant now = clock.instant();
        return sources.get().stream()
                .map(source ->
                        report(
                                source,
                                states.find(source.id())
                                        .filter(state -> state.url().equals(source.url()))
                                        .orElseGet(() -> FeedState.fresh(source, now))))
                .toList();
    }

    private static SourceReport report(Source source, FeedState state) {
        boolean ended = state.health() == FeedState.Health.GONE;
        return new SourceReport(
                source.id().value(),
                source.name(),
                source.url().toString(),
                health(state.health()),
                state.reason(),
                state.failures(),
                state.interval(),
                state.polled(),
                state.succeeded(),
                state.changed(),
                ended ? Optional.empty() : Optional.of(state.next()),
                state.gap());
    }

    private static Health health(FeedState.Health health) {
        return switch (health) {
            case NEW -> Health.NEW;
            case WELL -> Health.WELL;
            case FAILING -> Health.FAILING;
            case BLOCKED -> Health.BLOCKED;
            case RATE_LIMITED -> Health.WAITING;
            case GONE -> Health.GONE;
        };
    }
}
