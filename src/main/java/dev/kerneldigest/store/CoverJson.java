package dev.kerneldigest.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kerneldigest.digest.Cover;
import dev.kerneldigest.subscription.RoleId;

/** What goes with a message, as JSON of the outbox. */
final class CoverJson {
    private CoverJson() {}

    static ObjectNode write(Cover cover) {
        ObjectNode json =
                Json.object()
                        .put("title", cover.title())
                        .put("part", cover.part())
                        .put("urgent", cover.urgent());
        json.set("topics", Json.texts(cover.topics()));
        cover.pinged().ifPresent(role -> json.put("pinged", role.value()));
        return json;
    }

    static Cover read(JsonNode json) {
        return new Cover(
                Json.text(json, "title"),
                Json.member(json, "part").asInt(),
                Json.texts(Json.member(json, "topics")),
                Json.member(json, "urgent").asBoolean(),
                Json.maybe(json, "pinged").map(role -> new RoleId(role.asLong())));
    }
}
