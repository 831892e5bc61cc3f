package dev.kerneldigest.cli;

import dev.kerneldigest.digest.Digest;
import dev.kerneldigest.feed.PollReport;
import dev.kerneldigest.feed.Source;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The real program between the demo's feeds and its pages: fetching, storing and composing as
 * {@code run} does, in a database of its own that is gone afterwards.
 */
public interface DemoStage extends AutoCloseable {
    /** Polls every source once, conditionally, and stores what is new. */
    List<PollReport> poll();

    /**
     * What the channel gets, of everything stored that it has not had; it has had it then. Empty
     * when there is nothing.
     *
     * @param from when it last got something, or subscribed
     * @param until when it gets this
     */
    Optional<Digest> digest(DemoChannel channel, Instant from, Instant until);

    /**
     * Shows the status pages of what is stored, until it is closed.
     *
     * @return their address; empty when there are none
     * @throws IOException when the address is not to be had; the message says what to do
     */
    default Optional<String> serve() throws IOException {
        return Optional.empty();
    }

    @Override
    void close();

    /** Sets a stage up. */
    interface Opening {
        /** A stage with an empty database that polls these sources. */
        DemoStage open(List<Source> sources);
    }
}
