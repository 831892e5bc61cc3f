package dev.kerneldigest.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A request as a route sees it.
 *
 * @param route method and template, e.g. {@code POST /channels/{channel_id}/messages}
 * @param parameters what stands in the template's places
 */
public record Request(
        String route,
        Map<String, String> parameters,
        Map<String, String> query,
        Optional<JsonNode> body) {
    String parameter(String name) {
        return Objects.requireNonNull(parameters.get(name), name);
    }

    long id(String name) {
        return Long.parseUnsignedLong(parameter(name));
    }

    boolean asks(String flag) {
        return "true".equals(query.get(flag));
    }

    JsonNode json() {
        return body.orElse(MissingNode.getInstance());
    }

    ObjectNode object() {
        return (ObjectNode)
                body.filter(JsonNode::isObject)
                        .orElseThrow(() -> new ApiError(400, 50109, "The request body is no JSON"));
    }
}
