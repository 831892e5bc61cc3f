package dev.kerneldigest.discord;

import java.time.Duration;

/** Hears what passes between us and Discord; called by many threads, and never for long. */
public interface Traffic {
    /** Who does not listen. */
    Traffic UNHEARD =
            new Traffic() {
                @Override
                public void answered(int status) {}

                @Override
                public void command(String name, boolean well, Duration took) {}
            };

    /** Discord answered a request with this HTTP status. */
    void answered(int status);

    /**
     * A slash command was answered.
     *
     * @param well whether it was, or failed to be
     * @param took from hearing of it until Discord had the answer
     */
    void command(String name, boolean well, Duration took);
}
