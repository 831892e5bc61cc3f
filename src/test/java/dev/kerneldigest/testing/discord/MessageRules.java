package dev.kerneldigest.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What Discord's documentation asks of a message and its OpenAPI file does not know. */
final class MessageRules {
    /** Characters of a bot's content (Discord docs, "Create Message"). */
    private static final int MOST_CONTENT = 2000;

    /** Characters over all embeds (Discord docs, "Embed Limits"). */
    private static final int MOST_EMBED_CHARACTERS = 6000;

    private static final int SETTABLE_FLAGS =
            MessageFlags.SUPPRESS_EMBEDS
                    | MessageFlags.EPHEMERAL
                    | MessageFlags.SUPPRESS_NOTIFICATIONS
                    | MessageFlags.COMPONENTS_V2;

    private MessageRules() {}

    /** What is wrong; {@code whole} for a new message, which may not be empty. */
    static List<String> problems(JsonNode message, boolean whole) {
        List<String> problems = new ArrayList<>();
        int flags = message.path("flags").asInt();
        if ((flags & ~SETTABLE_FLAGS) != 0) {
            problems.add("flags: only those that a bot may set, not " + flags);
        }
        if (message.path("content").asText().length() > MOST_CONTENT) {
            problems.add("content: at most 2000 characters");
        }
        if (whole && isEmpty(message)) {
            problems.add("an empty message");
        }
        embeds(message.path("embeds"), problems);
        boolean v2 = (flags & MessageFlags.COMPONENTS_V2) != 0;
        if (v2) {
            forbiddenWithV2(message, problems);
        }
        ComponentRules.check(message.path("components"), v2, problems);
        return problems;
    }

    private static boolean isEmpty(JsonNode message) {
        boolean blank = message.path("content").asText().isBlank();
        return blank
                && message.path("poll").isEmpty()
                && Stream.of("embeds", "components", "sticker_ids", "attachments")
                        .allMatch(key -> message.path(key).isEmpty());
    }

    private static void forbiddenWithV2(JsonNode message, List<String> problems) {
        if (!message.path("content").asText().isEmpty()) {
            problems.add("content: not with IS_COMPONENTS_V2");
        }
        Stream.of("embeds", "sticker_ids", "poll")
                .filter(key -> !message.path(key).isEmpty())
                .forEach(key -> problems.add(key + ": not with IS_COMPONENTS_V2"));
    }

    private static void embeds(JsonNode embeds, List<String> problems) {
        int characters = 0;
        for (JsonNode embed : embeds) {
            characters +=
                    Stream.of("/title", "/description", "/footer/text", "/author/name")
                            .mapToInt(place -> embed.at(place).asText().length())
                            .sum();
            for (JsonNode field : embed.path("fields")) {
                characters += field.path("name").asText().length();
                characters += field.path("value").asText().length();
                if (field.path("name").asText().isBlank()
                        || field.path("value").asText().isBlank()) {
                    problems.add("embeds: a field with a blank name or value");
                }
            }
            if (embed.hasNonNull("url") && !ComponentRules.isWebUrl(embed.path("url").asText())) {
                problems.add("embeds: url must be http or https");
            }
        }
        if (characters > MOST_EMBED_CHARACTERS) {
            problems.add("embeds: at most 6000 characters over all, not " + characters);
        }
    }
}
