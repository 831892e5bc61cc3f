package dev.kerneldigest.discord;

import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the channel in which Discord itself tells a server's people things. Of a server of another
 * node's shard, which is not in the cache here, Discord is asked. Safe for many threads.
 */
final class SystemChannels {
    private static final Logger LOG = LoggerFactory.getLogger(SystemChannels.class);

    private final Calls calls;
    private final Function<GuildId, Optional<Guild>> cache;

    SystemChannels(Calls calls, Function<GuildId, Optional<Guild>> cache) {
        this.calls = calls;
        this.cache = cache;
    }

    /** A server's, if it has one and we may write there as far as is known. */
    Optional<ChannelId> of(GuildId guild) {
        Optional<Guild> known = cache.apply(guild);
        return known.isEmpty()
                ? asked(guild)
                : known.map(Guild::getSystemChannel)
                        .filter(channel -> Places.lacking(channel).isEmpty())
                        .map(channel -> new ChannelId(channel.getIdLong()));
    }

    private Optional<ChannelId> asked(GuildId guild) {
        try {
            DataObject told = calls.call(Route.Guilds.GET_GUILD.compile(guild.toString()));
            return told.isNull("system_channel_id")
                    ? Optional.empty()
                    : Optional.of(new ChannelId(told.getUnsignedLong("system_channel_id")));
        } catch (CallFailedException failed) {
            LOG.debug("Discord told nothing of a server. guild={}", guild, failed);
            return Optional.empty();
        }
    }
}
