package dev.kerneldigest.delivery;

import java.time.Duration;

/** What became of one try to send. */
public sealed interface SendOutcome {
    /** Discord has it; {@code message} is its snowflake. */
    record Sent(long message) implements SendOutcome {}

    /**
     * Not now: Discord is down, slow or busy; worth another try after {@code pause} at the
     * earliest.
     */
    record TryLater(String reason, Duration pause) implements SendOutcome {}

    /**
     * The channel is hidden from us (50001) or we lack a permission (50013). The subscription
     * pauses with this reason until somebody mends it.
     */
    record Closed(String reason) implements SendOutcome {}

    /** The channel does not exist any more (10003), which never changes. */
    record Gone(String reason) implements SendOutcome {}

    /** Discord refuses this very message (400), and would again. */
    record Refused(String reason) implements SendOutcome {}

    /** The message that was to be edited is not there any more (10008), which never changes. */
    record Vanished(String reason) implements SendOutcome {}
}
