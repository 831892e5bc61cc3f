package dev.kerneldigest.feed;

import java.net.URI;
import java.util.Optional;

/**
 * Asks a source once, as a poll would, and keeps nothing of it. Safe for many threads; never throws
 * for what a server does.
 */
public final class SourceTrial {
    private final Fetcher fetcher;
    private final DocumentReader reader;

    public SourceTrial(Fetcher fetcher, DocumentReader reader) {
        this.fetcher = fetcher;
        this.reader = reader;
    }

    /** How the source answered, in words for people. */
    public sealed interface Answer {
        /**
         * As a source should.
         *
         * @param moved where it says it is for good, when that is another place
         */
        record Well(Optional<URI> moved) implements Answer {}

        /** It came, but not with what is read there. */
        record Unwell(String reason) implements Answer {}
    }

    /**
     * Asks.
     *
     * @param known what is remembered of it; with its validators the answer may be short
     */
    public Answer of(Source source, Optional<FeedState> known) {
        try {
            URI place = known.flatMap(FeedState::moved).orElse(source.url());
            Validators validators = known.map(FeedState::validators).orElse(Validators.NONE);
            return answer(source, fetcher.fetch(place, validators));
        } finally {
            fetcher.large().leave();
        }
    }

    private Answer answer(Source source, FetchOutcome outcome) {
        return switch (outcome) {
            case FetchOutcome.Fetched fetched -> read(source, fetched);
            case FetchOutcome.NotModified _ -> new Answer.Well(Optional.empty());
            case FetchOutcome.RateLimited(int status, var wait) ->
                    new Answer.Unwell(
                            "asks to be left alone (HTTP %d%s); it is asked again by itself"
                                    .formatted(
                                            status,
                                            wait.map(it -> ", for %d s".formatted(it.toSeconds()))
                                                    .orElse("")));
            case FetchOutcome.Gone() -> new Answer.Unwell("HTTP 410: gone for good");
            case FetchOutcome.Page _ -> new Answer.Unwell(FetchOutcome.Page.REASON);
            case FetchOutcome.Blocked(String reason) -> new Answer.Unwell(reason);
            case FetchOutcome.Failed(String reason) -> new Answer.Unwell(reason);
        };
    }

    private Answer read(Source source, FetchOutcome.Fetched fetched) {
        return switch (reader.read(source, fetched.document())) {
            case DocumentReader.Result.Feed _ -> new Answer.Well(fetched.moved());
            case DocumentReader.Result.Page(String reason) -> new Answer.Unwell(reason);
            case DocumentReader.Result.Unreadable(String reason) -> new Answer.Unwell(reason);
        };
    }
}
