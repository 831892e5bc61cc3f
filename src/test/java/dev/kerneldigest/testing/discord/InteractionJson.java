package dev.kerneldigest.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** Builds INTERACTION_CREATE (Discord docs, "Interaction Object"). */
final class InteractionJson {
    static final int COMMAND = 2;
    static final int COMPONENT = 3;
    static final int AUTOCOMPLETE = 4;

    private static final int SUB_COMMAND = 1;
    private static final int STRING = 3;
    private static final int INTEGER = 4;
    private static final int BOOLEAN = 5;
    private static final int CHANNEL = 7;
    private static final int ROLE = 8;

    /** Every permission, as the caller's. */
    private static final String ALL = "2147483647";

    private static final int IN_GUILD = 0;
    private static final int WITH_BOT = 1;

    private static final String GUILD_INSTALL = "0";
    private static final String USER_INSTALL = "1";

    private final World world;

    InteractionJson(World world) {
        this.world = world;
    }

    ObjectNode create(TestInteraction interaction, TestUser user, int type) {
        TestChannel channel = interaction.channel();
        ObjectNode json =
                Json.object()
                        .put("id", Long.toString(interaction.id()))
                        .put("application_id", Long.toString(world.application()))
                        .put("type", type)
                        .put("token", interaction.token())
                        .put("version", 1)
                        .put("locale", user.locale())
                        .put("channel_id", Long.toString(channel.id()))
                        .put("app_permissions", Long.toString(channel.botPermissions()));
        json.putArray("entitlements");
        json.set("channel", channel.json().put("permissions", ALL));
        if (channel.kind() == ChannelKind.DIRECT) {
            direct(json, user);
        } else {
            inGuild(json, channel.guild(), user);
        }
        return json;
    }

    private static void direct(ObjectNode json, TestUser user) {
        json.put("context", WITH_BOT);
        json.putObject("authorizing_integration_owners")
                .put(GUILD_INSTALL, "0")
                .put(USER_INSTALL, Long.toString(user.id()));
        json.set("user", user.json());
    }

    private void inGuild(ObjectNode json, TestGuild guild, TestUser user) {
        String guildId = Long.toString(guild.id());
        json.put("context", IN_GUILD).put("guild_locale", guild.locale()).put("guild_id", guildId);
        json.putObject("guild")
                .put("id", guildId)
                .put("locale", guild.locale())
                .putArray("features");
        ObjectNode owners = json.putObject("authorizing_integration_owners");
        if (world.isIn(guild)) {
            owners.put(GUILD_INSTALL, guildId);
        } else {
            owners.put(USER_INSTALL, Long.toString(user.id()));
        }
        json.set("member", guild.member(user));
    }

    /**
     * The data of a command.
     *
     * @param command its name, with the sub-command after a space: {@code kernel latest}
     * @param options by name: String, Integer, Boolean, {@link TestChannel} or {@link TestRole}
     * @param focused the option being typed; empty when the command is sent
     */
    static ObjectNode command(
            ObjectNode registered,
            String command,
            Map<String, ?> options,
            Optional<String> focused) {
        ObjectNode data =
                Json.object()
                        .put("id", registered.path("id").asText())
                        .put("name", registered.path("name").asText())
                        .put("type", 1);
        ObjectNode resolved = Json.object();
        ArrayNode given = Json.array();
        JsonNode declared = declaration(registered, command);
        options.forEach((name, value) -> {
            ObjectNode option = option(name, value, resolved);
            checkDeclared(declared, name, option.path("type").asInt());
            focused.filter(name::equals).ifPresent(typed -> option.put("focused", true));
            given.add(option);
        });
        int space = command.indexOf(' ');
        if (space < 0) {
            data.set("options", given);
        } else {
            ObjectNode below =
                    data.putArray("options")
                            .addObject()
                            .put("name", command.substring(space + 1))
                            .put("type", SUB_COMMAND);
            below.set("options", given);
        }
        data.set("resolved", resolved);
        return data;
    }

    private static JsonNode declaration(ObjectNode registered, String command) {
        int space = command.indexOf(' ');
        if (space < 0) {
            return registered;
        }
        for (JsonNode option : registered.path("options")) {
            if (option.path("name").asText().equals(command.substring(space + 1))) {
                return option;
            }
        }
        throw new IllegalArgumentException("no such sub-command is registered: " + command);
    }

    private static void checkDeclared(JsonNode declared, String name, int type) {
        for (JsonNode option : declared.path("options")) {
            if (option.path("name").asText().equals(name) && option.path("type").asInt() == type) {
                return;
            }
        }
        throw new IllegalArgumentException(
                "the command declares no option \"" + name + "\" of type " + type);
    }

    private static ObjectNode option(String name, Object value, ObjectNode resolved) {
        ObjectNode option = Json.object().put("name", name);
        return switch (value) {
            case Boolean flag -> option.put("type", BOOLEAN).put("value", flag);
            case Integer number -> option.put("type", INTEGER).put("value", number);
            case TestChannel channel -> {
                String id = Long.toString(channel.id());
                resolved.withObjectProperty("channels")
                        .set(id, channel.json().put("permissions", ALL));
                yield option.put("type", CHANNEL).put("value", id);
            }
            case TestRole role -> {
                String id = Long.toString(role.id());
                resolved.withObjectProperty("roles").set(id, TestGuild.json(role));
                yield option.put("type", ROLE).put("value", id);
            }
            default -> option.put("type", STRING).put("value", value.toString());
        };
    }
}
