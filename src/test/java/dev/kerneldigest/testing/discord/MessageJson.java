package dev.kerneldigest.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** Turns the body of a request into the message that the API answers. */
final class MessageJson {
    private static final List<String> TAKEN_OVER = List.of("content", "embeds", "components");

    private MessageJson() {}

    static TestMessage message(long id, TestChannel channel, TestUser author, ObjectNode body) {
        ObjectNode json =
                Json.object()
                        .put("id", Long.toString(id))
                        .put("channel_id", Long.toString(channel.id()))
                        .put("type", 0)
                        .put("content", "")
                        .put("timestamp", Instant.now().toString())
                        .putNull("edited_timestamp")
                        .put("tts", false)
                        .put("pinned", false)
                        .put("mention_everyone", false)
                        .put("flags", body.path("flags").asInt());
        json.set("author", author.json());
        List.of("mentions", "mention_roles", "attachments", "embeds", "components")
                .forEach(json::putArray);
        if (body.hasNonNull("nonce")) {
            json.set("nonce", body.get("nonce"));
        }
        takeOver(json, body);
        return new TestMessage(id, json);
    }

    /** The message after an edit; what the edit does not name stays. */
    static TestMessage edited(TestMessage message, ObjectNode edit) {
        ObjectNode json = message.json().deepCopy();
        json.put("edited_timestamp", Instant.now().toString());
        if (edit.hasNonNull("flags")) {
            int kept = json.path("flags").asInt() & ~MessageFlags.LOADING;
            json.put("flags", kept | edit.path("flags").asInt());
        }
        takeOver(json, edit);
        return new TestMessage(message.id(), json);
    }

    /** The message after it was published to those who follow its channel. */
    static TestMessage published(TestMessage message) {
        ObjectNode json = message.json().deepCopy();
        json.put("flags", json.path("flags").asInt() | MessageFlags.CROSSPOSTED);
        return new TestMessage(message.id(), json);
    }

    private static void takeOver(ObjectNode json, ObjectNode body) {
        for (String key : TAKEN_OVER) {
            if (body.hasNonNull(key)) {
                json.set(key, body.get(key).deepCopy());
            }
        }
        json.path("embeds").forEach(embed -> ((ObjectNode) embed).put("type", "rich"));
        number(json.path("components"), 1);
    }

    /** A file that came with the message has an address of its own from then on. */
    private static void upload(JsonNode item) {
        String url = item.path("media").path("url").asText();
        if (url.startsWith("attachment://")) {
            String place =
                    "https://cdn.discordapp.com/attachments/1/2/"
                            + url.substring("attachment://".length());
            ((ObjectNode) item.path("media"))
                    .put("id", "2")
                    .put("url", place)
                    .put("proxy_url", place)
                    .put("content_type", "image/png")
                    .put("width", 760)
                    .put("height", 330);
        }
    }

    /** Gives every component an id, as Discord does where the client gave none. */
    private static int number(JsonNode components, int first) {
        int next = first;
        for (JsonNode component : components) {
            component.path("items").forEach(MessageJson::upload);
            if (!component.hasNonNull("id")) {
                ((ObjectNode) component).put("id", next);
            }
            next = number(component.path("components"), next + 1);
        }
        return next;
    }
}
