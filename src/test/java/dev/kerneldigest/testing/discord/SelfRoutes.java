package dev.kerneldigest.testing.discord;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who the bot is, and where the gateway is. */
final class SelfRoutes {
    private static final int STARTS_A_DAY = 1000;

    private final World world;
    private final Supplier<URI> gateway;
    private final int shards;
    private volatile @Nullable String elsewhere;

    SelfRoutes(World world, Supplier<URI> gateway, int shards) {
        this.world = world;
        this.gateway = gateway;
        this.shards = shards;
    }

    /** From now on commands are said to go to this address and not to the gateway. */
    void sendCommandsTo(String url) {
        elsewhere = url;
    }

    void into(Router router) {
        router.with("GET /users/@me", request -> Answer.ok(world.bot().json()))
                .with("GET /users/@me/guilds", request -> Answer.ok(guilds()))
                .with("POST /users/@me/channels", this::direct)
                .with("GET /gateway", request -> Answer.ok(url()))
                .with("GET /gateway/bot", request -> Answer.ok(gatewayBot()))
                .with("GET /applications/@me", request -> Answer.ok(application()))
                .with("GET /oauth2/applications/@me", request -> Answer.ok(application()));
    }

    private ArrayNode guilds() {
        return Json.array(
                world.guilds().stream()
                        .map(guild ->
                                Json.object()
                                        .put("id", Long.toString(guild.id()))
                                        .put("name", guild.name())
                                        .put("owner", false)
                                        .put(
                                                "permissions",
                                                Long.toString(guild.everyone().permissions())))
                        .toList());
    }

    private Answer direct(Request request) {
        long user = request.object().path("recipient_id").asLong();
        return Answer.ok(world.direct(user).json());
    }

    private ObjectNode url() {
        return Json.object().put("url", gateway.get().toString());
    }

    private ObjectNode gatewayBot() {
        ObjectNode json = url().put("shards", shards);
        json.putObject("session_start_limit")
                .put("total", STARTS_A_DAY)
                .put("remaining", STARTS_A_DAY)
                .put("reset_after", 0)
                .put("max_concurrency", 16);
        return json;
    }

    private ObjectNode application() {
        ObjectNode json =
                Json.object()
                        .put("id", Long.toString(world.application()))
                        .put("name", world.bot().name())
                        .put("description", "")
                        .put("bot_public", true)
                        .put("bot_require_code_grant", false)
                        .put("flags", 0)
                        .put("approximate_guild_count", world.guilds().size())
                        .put("interactions_endpoint_url", elsewhere)
                        .putNull("icon")
                        .putNull("team");
        json.set("owner", new TestUser(world.application(), "owner", false).json());
        json.set("bot", world.bot().json());
        return json;
    }
}
