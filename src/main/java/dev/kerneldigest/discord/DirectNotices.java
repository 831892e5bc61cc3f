package dev.kerneldigest.discord;

import dev.kerneldigest.delivery.Notices;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.Subscription;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to whoever set a subscription up; where nobody did or that person takes no messages, into
 * the channel where Discord itself tells a server's people of what is going on. Safe for many
 * threads.
 */
final class DirectNotices implements Notices {
    private static final Logger LOG = LoggerFactory.getLogger(DirectNotices.class);

    private final JdaDirectMessages messages;
    private final Function<GuildId, Optional<ChannelId>> fallback;

    /**
     * Makes notices.
     *
     * @param fallback the system channel of a server, where the bot may write there
     */
    DirectNotices(JdaDirectMessages messages, Function<GuildId, Optional<ChannelId>> fallback) {
        this.messages = messages;
        this.fallback = fallback;
    }

    /** {@inheritDoc} Where nobody can be told, the reason stays visible. */
    @Override
    public void paused(Subscription subscription, String reason) {
        if (subscription.isPersonal()) {
            return; // What is closed to us is the way to tell them.
        }
        String words = words(subscription, reason);
        boolean told =
                subscription
                        .people()
                        .setBy()
                        .flatMap(user -> messages.write(user, words))
                        .isPresent();
        if (!told) {
            tellServer(subscription, words);
        }
    }

    private void tellServer(Subscription subscription, String words) {
        Optional<ChannelId> channel =
                fallback.apply(subscription.guild())
                        .filter(one -> !one.equals(subscription.channel()));
        if (channel.isEmpty()) {
            LOG.warn("Nobody could be told of a pause. subscription={}", subscription.id());
            return;
        }
        try {
            messages.say(channel.get(), words);
        } catch (CallFailedException failed) {
            LOG.warn(
                    "Nobody could be told of a pause. subscription={} cause=\"{}\"",
                    subscription.id(),
                    failed.outcome());
        }
    }

    private static String words(Subscription subscription, String reason) {
        return """
        I paused subscription **#%s** in <#%s>: %s.
        Once that is mended I go on by myself, and nothing is lost. `/subscriptions` there shows it.\
        """
                .formatted(subscription.id(), subscription.channel(), reason);
    }
}
