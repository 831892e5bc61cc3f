package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.Message;
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

    /** One or more messages, in order. */
    record Messages(List<Message> messages) implements Reply {
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
