package dev.kerneldigest.discord;

import dev.kerneldigest.delivery.SendOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what a failed try means for the delivery (Discord docs, "Opcodes and Status Codes"). */
final class SendFailures {
    private static final Logger LOG = LoggerFactory.getLogger(SendFailures.class);

    /** The least pause before another try; whoever tries again lets it grow. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** What closes a channel for us, by Discord's code, in words for the people of the server. */
    private static final Map<Integer, String> CLOSED =
            Map.of(
                    50001, "the bot may not see the channel (View Channel)",
                    50013, "the bot may not write in the channel (Send Messages)",
                    50007, "that person takes no direct messages from the bot",
                    50008, "the channel takes no messages",
                    50024, "the channel takes no messages",
                    50083, "the thread is archived",
                    160005, "the thread is locked");

    /** Discord's code for a channel that does not exist, which never changes. */
    private static final int UNKNOWN_CHANNEL = 10003;

    /** Discord's code for a message that was deleted; a post whose nonce it knows gets it too. */
    private static final int UNKNOWN_MESSAGE = 10008;

    private SendFailures() {}

    /** Why a channel is closed where the permissions are known. */
    static String lacking(List<String> permissions) {
        return "the bot lacks " + String.join(", ", permissions) + " there";
    }

    static SendOutcome later(String reason) {
        return new SendOutcome.TryLater(reason, PAUSE);
    }

    static SendOutcome outcome(Throwable failure) {
        return switch (failure) {
            case ErrorResponseException refused -> outcome(refused);
            case RateLimitedException limited ->
                    new SendOutcome.TryLater(
                            "Discord asks for a pause", Duration.ofMillis(limited.getRetryAfter()));
            case TimeoutException _ -> later("Discord did not answer in time");
            default -> {
                LOG.warn("Sending failed in an unforeseen way", failure);
                yield later("sending failed: " + failure.getClass().getSimpleName());
            }
        };
    }

    private static SendOutcome outcome(ErrorResponseException refused) {
        int status = refused.getResponse().code;
        int code = refused.getErrorCode();
        if (code == UNKNOWN_CHANNEL) {
            return new SendOutcome.Gone("the channel was deleted");
        }
        if (code == UNKNOWN_MESSAGE) {
            return new SendOutcome.Vanished("the message was deleted");
        }
        Optional<String> closed = Optional.ofNullable(CLOSED.get(code));
        if (closed.isPresent()) {
            return new SendOutcome.Closed(closed.get());
        }
        return switch (status) {
            case 400, 413 ->
                    new SendOutcome.Refused(
                            "Discord refuses the message: %d %s"
                                    .formatted(code, refused.getMeaning()));
            case 401 -> later("Discord refuses the token");
            case 429 -> later("Discord asks for a pause");
            default -> later("Discord failed: status " + status + ", code " + code);
        };
    }
}
