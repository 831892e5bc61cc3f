package dev.kerneldigest.testing.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Somebody at the test Discord. */
public record TestUser(long id, String name, boolean bot) {
    ObjectNode json() {
        return Json.object()
                .put("id", Long.toString(id))
                .put("username", name)
                .put("discriminator", "0000")
                .put("bot", bot)
                .putNull("avatar")
                .putNull("global_name");
    }
}
