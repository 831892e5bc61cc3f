package dev.kerneldigest.discord;

import dev.kerneldigest.delivery.Notices;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.UserId;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes to whoever set a subscription up. Safe for many threads. */
final class DirectNotices implements Notices {
    private static final Logger LOG = LoggerFactory.getLogger(DirectNotices.class);

    private final Calls calls;

    DirectNotices(Calls calls) {
        this.calls = calls;
    }

    /** {@inheritDoc} Whoever takes no messages from us is not told; the reason stays visible. */
    @Override
    public void paused(Subscription subscription, String reason) {
        subscription
                .people()
                .setBy()
                .ifPresent(user -> {
                    try {
                        write(user, words(subscription, reason));
                    } catch (CallFailedException failed) {
                        LOG.warn(
                                "Nobody could be told of a pause. subscription={} user={} cause=\"{}\"",
                                subscription.id(),
                                user,
                                failed.outcome());
                    }
                });
    }

    private static String words(Subscription subscription, String reason) {
        return """
        I paused subscription **#%s** in <#%s>: %s.
        Once that is mended I go on by myself, and nothing is lost. `/subscriptions` there shows it.\
        """
                .formatted(subscription.id(), subscription.channel(), reason);
    }

    private void write(UserId user, String words) throws CallFailedException {
        DataObject channel =
                calls.post(
                        Route.Self.CREATE_PRIVATE_CHANNEL.compile(),
                        DataObject.empty().put("recipient_id", user.toString()));
        DataObject nobody = DataObject.empty().put("parse", DataArray.empty());
        calls.post(
                Route.Messages.SEND_MESSAGE.compile(channel.getString("id")),
                DataObject.empty().put("content", words).put("allowed_mentions", nobody));
    }
}
