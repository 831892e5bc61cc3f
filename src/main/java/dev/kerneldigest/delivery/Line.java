package dev.kerneldigest.delivery;

import java.util.Optional;

/** Whether anything can be sent now, whatever channel it is for. */
public sealed interface Line {
    /** Messages go out. */
    record Open() implements Line {}

    /** Not now; it comes back by itself. The reason is for the people who run the bot. */
    record Waiting(String reason) implements Line {}

    /**
     * Not any more in this run: somebody has to do what the reason says, and to start the bot anew.
     */
    record Refused(String reason) implements Line {}

    /** Why nothing is sent; empty when something is. */
    default Optional<String> trouble() {
        return switch (this) {
            case Open() -> Optional.empty();
            case Waiting(String reason) -> Optional.of(reason);
            case Refused(String reason) -> Optional.of(reason);
        };
    }

    default boolean isOpen() {
        return trouble().isEmpty();
    }
}
