package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.Message;
import java.time.Instant;
import java.util.List;

/**
 * What a command answers. Who sees it is settled before the answer is known, by {@link
 * Invocation#isPublic}.
 */
public sealed interface Reply {
    /** A few words in Discord Markdown; cut to 2,000 characters. */
    record Text(String markdown) implements Reply {
        public Text {
            if (markdown.isBlank()) {
                throw new IllegalArgumentException("Discord refuses a blank answer");
            }
        }
    }

    /**
     * One or more messages, in order; one is shown at a time, with buttons to the others.
     *
     * @param asOf the moment they are of, which the buttons bring back so that the pages stay the
     *     same while news comes in; the epoch where time is no matter
     */
    record Messages(List<Message> messages, Instant asOf) implements Reply {
        public Messages(List<Message> messages) {
            this(messages, Instant.EPOCH);
        }

        public Messages {
            messages = List.copyOf(messages);
            if (messages.isEmpty()) {
                throw new IllegalArgumentException("an answer has at least one message");
            }
        }
    }

    static Reply text(String markdown) {
        return new Text(markdown);
    }

    static Reply of(Message message) {
        return new Messages(List.of(message));
    }
}
