package dev.kerneldigest.discord;

import dev.kerneldigest.discord.command.DirectMessages;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.UserId;
import java.util.Optional;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes plain messages by Discord's API. Safe for many threads. */
final class JdaDirectMessages implements DirectMessages {
    private static final Logger LOG = LoggerFactory.getLogger(JdaDirectMessages.class);

    private final Calls calls;

    JdaDirectMessages(Calls calls) {
        this.calls = calls;
    }

    @Override
    public Optional<ChannelId> write(UserId user, String markdown) {
        try {
            DataObject opened =
                    calls.post(
                            Route.Self.CREATE_PRIVATE_CHANNEL.compile(),
                            DataObject.empty().put("recipient_id", user.toString()));
            ChannelId channel = new ChannelId(opened.getUnsignedLong("id"));
            say(channel, markdown);
            return Optional.of(channel);
        } catch (CallFailedException failed) {
            LOG.warn("Somebody could not be told. user={} cause=\"{}\"", user, failed.outcome());
            return Optional.empty();
        }
    }

    /** Says it in a channel, mentioning nobody. */
    void say(ChannelId channel, String markdown) throws CallFailedException {
        DataObject nobody = DataObject.empty().put("parse", DataArray.empty());
        calls.post(
                Route.Messages.SEND_MESSAGE.compile(channel.toString()),
                DataObject.empty().put("content", markdown).put("allowed_mentions", nobody));
    }
}
