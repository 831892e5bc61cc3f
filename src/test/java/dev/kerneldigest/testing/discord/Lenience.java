package dev.kerneldigest.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Turns what Discord takes in two forms into the form of its OpenAPI file: the client writes some
 * numbers of commands as strings and the ids of attachments as numbers.
 */
final class Lenience {
    private Lenience() {}

    static JsonNode normalised(JsonNode body) {
        JsonNode copy = body.deepCopy();
        if (copy.isArray()) {
            copy.forEach(Lenience::command);
        } else {
            command(copy);
            attachments(copy);
            attachments(copy.path("data"));
        }
        return copy;
    }

    private static void command(JsonNode node) {
        if (!(node instanceof ObjectNode command)) {
            return;
        }
        for (String key : List.of("contexts", "integration_types")) {
            if (command.path(key).isArray()) {
                ArrayNode numbers = Json.array();
                command.path(key).forEach(value -> numbers.add(value.asInt()));
                command.set(key, numbers);
            }
        }
        if (command.path("default_member_permissions").isTextual()) {
            long bits = command.path("default_member_permissions").asLong();
            command.put("default_member_permissions", bits);
        }
    }

    private static void attachments(JsonNode message) {
        message.path("attachments")
                .forEach(attachment ->
                        ((ObjectNode) attachment).put("id", attachment.path("id").asText()));
    }
}
