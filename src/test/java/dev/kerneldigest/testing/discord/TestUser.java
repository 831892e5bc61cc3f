package dev.kerneldigest.testing.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Somebody at the test Discord.
 *
 * @param locale the language of their Discord (Discord docs, "Locales")
 */
public record TestUser(long id, String name, boolean bot, String locale) {
    TestUser(long id, String name, boolean bot) {
        this(id, name, bot, "en-US");
    }

    /** The same person with their Discord in another language. */
    public TestUser speaking(String other) {
        return new TestUser(id, name, bot, other);
    }

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
