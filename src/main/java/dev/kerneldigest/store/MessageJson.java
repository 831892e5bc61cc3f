package dev.kerneldigest.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kerneldigest.digest.Cover;
import dev.kerneldigest.digest.Message;

/** A message as JSON of the outbox. */
final class MessageJson {
    private MessageJson() {}

    static String write(Message message) {
        ObjectNode json = Json.object().put("accent", message.accent());
        ArrayNode blocks = json.putArray("blocks");
        message.blocks().forEach(block -> blocks.add(block(block)));
        if (!message.cover().equals(Cover.NONE)) {
            json.set("cover", CoverJson.write(message.cover()));
        }
        return Json.write(json);
    }

    static Message read(String text) {
        JsonNode json = Json.read(text);
        return new Message(
                Json.member(json, "accent").asInt(),
                Json.list(Json.member(json, "blocks"), MessageJson::block),
                Json.maybe(json, "cover").map(CoverJson::read).orElse(Cover.NONE));
    }

    private static ObjectNode block(Message.Block block) {
        ObjectNode json = Json.object();
        return switch (block) {
            case Message.Text(var markdown) -> json.put("type", "text").put("markdown", markdown);
            case Message.Rule() -> json.put("type", "rule");
            case Message.Buttons(var buttons) -> {
                ArrayNode array = json.put("type", "buttons").putArray("buttons");
                buttons.forEach(button ->
                        array.addObject().put("id", button.id()).put("label", button.label()));
                yield json;
            }
        };
    }

    private static Message.Block block(JsonNode json) {
        String type = Json.text(json, "type");
        return switch (type) {
            case "text" -> new Message.Text(Json.text(json, "markdown"));
            case "rule" -> new Message.Rule();
            case "buttons" ->
                    new Message.Buttons(
                            Json.list(Json.member(json, "buttons"), MessageJson::button));
            default -> throw Json.unknown("message block", type);
        };
    }

    private static Message.Button button(JsonNode json) {
        return new Message.Button(Json.text(json, "id"), Json.text(json, "label"));
    }
}
