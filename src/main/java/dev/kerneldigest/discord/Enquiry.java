package dev.kerneldigest.discord;

import dev.kerneldigest.subscription.ChannelId;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Asks Discord how the bot stands, by REST alone: who connects to the gateway a second time takes
 * commands away from the bot that runs. For one thread.
 */
public final class Enquiry {
    /** Servers that one answer lists (Discord docs, "Get Current User Guilds"). */
    public static final int MOST_SERVERS = 200;

    private static final int UNAUTHORIZED = 401;

    private static final List<Permission> NEEDED =
            List.of(
                    Permission.VIEW_CHANNEL,
                    Permission.MESSAGE_SEND,
                    Permission.MESSAGE_EMBED_LINKS);

    /** Those, what threads and forums need, and with what lost answers are looked for. */
    private static final List<Permission> INVITED_WITH =
            List.of(
                    Permission.VIEW_CHANNEL,
                    Permission.MESSAGE_SEND,
                    Permission.MESSAGE_EMBED_LINKS,
                    Permission.MESSAGE_SEND_IN_THREADS,
                    Permission.MESSAGE_HISTORY);

    private final RestReader rest;
    private final Map<Long, ServerRights> rights = new HashMap<>();

    public Enquiry(DiscordSettings settings) {
        this.rest = new RestReader(settings);
    }

    /**
     * The bot and its application.
     *
     * @param id of the application
     * @param self the bot's own number
     * @param bot its name
     * @param servers in about how many it is; empty where Discord does not say
     * @param elsewhere where Discord sends commands in place of the gateway; empty as it should be
     */
    public record Application(
            String id,
            long self,
            String bot,
            Optional<Integer> servers,
            Optional<String> elsewhere) {
        /** Where somebody with Manage Server invites the bot, with all that it needs. */
        public URI invite() {
            return URI.create(
                    "https://discord.com/oauth2/authorize?client_id=%s&scope=bot+applications.commands&permissions=%d"
                            .formatted(id, Permission.getRaw(INVITED_WITH)));
        }
    }

    /** A server that the bot is in, and what it lacks there as far as no channel gives it. */
    public record Server(String name, List<String> lacking) {}

    /** How the bot may post to a channel. */
    public sealed interface Access {
        /** All that it needs. */
        record Enough() implements Access {}

        /** It lacks these, as Discord's settings name them; empty when it does not even see it. */
        record Lacking(String channel, List<String> permissions) implements Access {}

        /** There is no such channel any more. */
        record Gone() implements Access {}
    }

    /**
     * Who the bot is.
     *
     * @throws TokenRefusedException when Discord does not know the token
     */
    public Application application() throws TokenRefusedException, IOException {
        try {
            DataObject self = rest.object("users/@me");
            DataObject application = rest.object("applications/@me");
            return new Application(
                    application.getString("id"),
                    self.getUnsignedLong("id"),
                    self.getString("username", ""),
                    Optional.of(application.getInt("approximate_guild_count", -1))
                            .filter(count -> count >= 0),
                    Optional.ofNullable(application.getString("interactions_endpoint_url", null))
                            .filter(url -> !url.isBlank()));
        } catch (RestReader.RefusedException refused) {
            if (refused.status() == UNAUTHORIZED) {
                throw new TokenRefusedException(refused);
            }
            throw refused;
        }
    }

    /**
     * How many more times the bot may connect to the gateway for now; Discord gives 1,000 a day.
     */
    public int connectsLeft() throws IOException {
        return rest.object("gateway/bot")
                .optObject("session_start_limit")
                .map(limit -> limit.getInt("remaining", 1))
                .orElse(1);
    }

    /** Servers that the bot is in, the oldest first, {@value #MOST_SERVERS} at the most. */
    public List<Server> servers() throws IOException {
        return rest.array("users/@me/guilds?limit=" + MOST_SERVERS).stream(DataArray::getObject)
                .map(Enquiry::server)
                .toList();
    }

    private static Server server(DataObject guild) {
        EnumSet<Permission> given =
                Permission.getPermissions(guild.getUnsignedLong("permissions", 0));
        boolean all = guild.getBoolean("owner") || given.contains(Permission.ADMINISTRATOR);
        List<String> lacking =
                NEEDED.stream()
                        .filter(needed -> !all && !given.contains(needed))
                        .map(Permission::getName)
                        .toList();
        return new Server(guild.getString("name", "?"), lacking);
    }

    /** What the bot may do in a channel or thread; a few requests for each server. */
    public Access access(ChannelId id, long self) throws IOException {
        try {
            DataObject channel = rest.object("channels/" + id);
            ChannelType type = ChannelType.fromId(channel.getInt("type"));
            if (!type.isGuild()) {
                return new Access.Enough();
            }
            DataObject place =
                    type.isThread()
                            ? rest.object("channels/" + channel.getString("parent_id"))
                            : channel;
            DataArray overwrites =
                    place.optArray("permission_overwrites").orElseGet(DataArray::empty);
            long bits = rights(channel.getUnsignedLong("guild_id"), self).in(overwrites);
            return access(channel.getString("name", "?"), type, bits);
        } catch (RestReader.RefusedException refused) {
            return switch (refused.status()) {
                case 403 -> new Access.Lacking("", List.of(Permission.VIEW_CHANNEL.getName()));
                case 404 -> new Access.Gone();
                default -> throw refused;
            };
        }
    }

    private static Access access(String name, ChannelType type, long bits) {
        List<String> lacking = new ArrayList<>();
        for (Permission needed : Places.needed(type)) {
            if ((bits & needed.getRawValue()) == 0) {
                lacking.add(Places.name(needed, type));
            }
        }
        return lacking.isEmpty() ? new Access.Enough() : new Access.Lacking(name, lacking);
    }

    private ServerRights rights(long guild, long self) throws IOException {
        ServerRights known = rights.get(guild);
        if (known != null) {
            return known;
        }
        String path = "guilds/" + Long.toUnsignedString(guild);
        ServerRights read =
                ServerRights.read(
                        rest.object(path),
                        rest.object(path + "/members/" + Long.toUnsignedString(self)),
                        self);
        rights.put(guild, read);
        return read;
    }
}
