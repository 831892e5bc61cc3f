package dev.kerneldigest.discord;

import dev.kerneldigest.subscription.ChannelId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;

/**
 * What is known of channels without asking Discord. The cache is empty for seconds after a lost
 * session and knows no archived threads: then nothing is known. Safe for many threads.
 */
final class Places {
    private final Function<ChannelId, Optional<GuildChannel>> cache;

    Places(Function<ChannelId, Optional<GuildChannel>> cache) {
        this.cache = cache;
    }

    Optional<ChannelType> type(ChannelId channel) {
        return cache.apply(channel).map(GuildChannel::getType);
    }

    /** The permissions that the bot lacks to post there; empty when the channel is not known. */
    Optional<List<String>> lacking(ChannelId channel) {
        return cache.apply(channel).filter(Places::isWhole).map(Places::lacking);
    }

    /**
     * A server comes into the cache channel by channel, and before the bot is one of it; a thread
     * comes before it is known of what channel.
     */
    private static boolean isWhole(GuildChannel channel) {
        return channel.isDetached()
                || (channel.getGuild().isMember(channel.getJDA().getSelfUser())
                        && !isHalfBuilt(channel));
    }

    /** JDA 6.5.0 has no other way to ask than to trip over it. */
    private static boolean isHalfBuilt(GuildChannel channel) {
        if (channel instanceof ThreadChannel thread) {
            try {
                GuildChannel _ = thread.getParentChannel();
            } catch (NullPointerException halfBuilt) {
                return true;
            }
        }
        return false;
    }

    /** As Discord's settings name them, in their order. */
    static List<String> lacking(GuildChannel channel) {
        if (channel.isDetached()) {
            return List.of(Permission.VIEW_CHANNEL.getName());
        }
        Member self = channel.getGuild().getSelfMember();
        if (self.isOwner() || self.hasPermission(Permission.ADMINISTRATOR)) {
            return List.of();
        }
        // Those set: where View Channel is missing, nothing else counts, but it may be there.
        Set<Permission> given = self.getPermissionsExplicit(channel);
        List<String> lacking = new ArrayList<>();
        for (Permission needed : needed(channel.getType())) {
            if (!given.contains(needed)) {
                lacking.add(name(needed, channel.getType()));
            }
        }
        return lacking;
    }

    /** What posting takes there. */
    static List<Permission> needed(ChannelType type) {
        if (type.isThread()) {
            return List.of(
                    Permission.VIEW_CHANNEL,
                    Permission.MESSAGE_SEND_IN_THREADS,
                    Permission.MESSAGE_EMBED_LINKS);
        }
        if (type == ChannelType.FORUM) {
            return List.of(
                    Permission.VIEW_CHANNEL,
                    Permission.MESSAGE_SEND,
                    Permission.MESSAGE_SEND_IN_THREADS,
                    Permission.MESSAGE_EMBED_LINKS);
        }
        return List.of(
                Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND, Permission.MESSAGE_EMBED_LINKS);
    }

    /** What sends messages in channels makes posts in forums, and is called so there. */
    static String name(Permission permission, ChannelType type) {
        boolean makesPosts = permission == Permission.MESSAGE_SEND && type == ChannelType.FORUM;
        return makesPosts ? "Create Posts" : permission.getName();
    }
}
