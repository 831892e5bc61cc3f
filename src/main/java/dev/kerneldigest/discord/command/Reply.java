package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.Message;
import dev.kerneldigest.digest.Picture;
import java.time.Instant;
import java.util.List;
import java.util.Map;

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
     * @param found options that the buttons bring back besides those that were given
     */
    record Messages(List<Message> messages, Instant asOf, Map<String, String> found)
            implements Reply {
        public Messages(List<Message> messages) {
            this(messages, Instant.EPOCH);
        }

        public Messages(List<Message> messages, Instant asOf) {
            this(messages, asOf, Map.of());
        }

        public Messages {
            messages = List.copyOf(messages);
            found = Map.copyOf(found);
            if (messages.isEmpty()) {
                throw new IllegalArgumentException("an answer has at least one message");
            }
        }
    }

    /** A message with a picture below its text. */
    record Pictured(Message message, Picture picture) implements Reply {}

    static Reply text(String markdown) {
        return new Text(markdown);
    }

    static Reply of(Message message) {
        return new Messages(List.of(message));
    }

    static Reply of(Message message, Picture picture) {
        return new Pictured(message, picture);
    }
}
