package dev.kerneldigest.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A message as the test Discord keeps it.
 *
 * @param json what the API answers for it
 */
public record TestMessage(long id, ObjectNode json) {
    /** All that a person reads in it, line by line: the content, then the texts of components. */
    public String text() {
        return String.join("\n", texts(json));
    }

    /** The ids of its buttons, in order. */
    public List<String> buttons() {
        return json.findValuesAsText("custom_id");
    }

    /** The labels of its buttons, in order. */
    public List<String> labels() {
        return json.findValuesAsText("label");
    }

    /** Whether it is in Components v2. */
    public boolean isComponentsV2() {
        return (json.path("flags").asInt() & MessageFlags.COMPONENTS_V2) != 0;
    }

    /** Whether those who follow its channel have it too. */
    public boolean isPublished() {
        return (json.path("flags").asInt() & MessageFlags.CROSSPOSTED) != 0;
    }

    static List<String> texts(JsonNode message) {
        List<String> texts = new ArrayList<>();
        String content = message.path("content").asText();
        if (!content.isEmpty()) {
            texts.add(content);
        }
        collect(message.path("components"), texts);
        return texts;
    }

    private static void collect(JsonNode components, List<String> texts) {
        for (JsonNode component : components) {
            if (component.path("type").asInt() == Components.TEXT_DISPLAY) {
                texts.add(component.path("content").asText());
            }
            collect(component.path("components"), texts);
        }
    }
}
