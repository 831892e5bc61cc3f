package dev.kerneldigest.discord;

import dev.kerneldigest.delivery.Notices;
import dev.kerneldigest.discord.command.AnswerPhrases;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.Subscriptions;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to whoever set a subscription up; where nobody did or that person takes no messages, into
 * the channel where Discord itself tells a server's people of what is going on. It speaks the
 * language that the server chose. Safe for many threads.
 */
final class DirectNotices implements Notices {
    private static final Logger LOG = LoggerFactory.getLogger(DirectNotices.class);

    private final JdaDirectMessages messages;
    private final Subscriptions subscriptions;
    private final Function<GuildId, Optional<ChannelId>> fallback;

    /**
     * Makes notices.
     *
     * @param subscriptions know the language that a server chose
     * @param fallback the system channel of a server, where the bot may write there
     */
    DirectNotices(
            JdaDirectMessages messages,
            Subscriptions subscriptions,
            Function<GuildId, Optional<ChannelId>> fallback) {
        this.messages = messages;
        this.subscriptions = subscriptions;
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

    private String words(Subscription subscription, String reason) {
        Locale language = subscriptions.settings(subscription.guild()).taste().language();
        return AnswerPhrases.of(language)
                .say(
                        "notice.paused",
                        subscription.id().toString(),
                        "<#" + subscription.channel() + ">",
                        reason);
    }
}
