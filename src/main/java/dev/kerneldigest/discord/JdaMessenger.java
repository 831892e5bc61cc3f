package dev.kerneldigest.discord;

import dev.kerneldigest.delivery.Delivery;
import dev.kerneldigest.delivery.Messenger;
import dev.kerneldigest.delivery.SendOutcome;
import dev.kerneldigest.subscription.ChannelId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Sends to Discord's channels: as a message, in announcement channels a published one, in forums as
 * a post. Safe for many threads.
 *
 * <p>Each try of a delivery carries the same nonce, by which Discord recognises the message for
 * some minutes, so a try whose answer got lost makes no second message. For later tries, and for
 * posts in forums, which carry none, another try looks for the message first ({@link SentBefore}).
 * An edit needs neither: the same again changes nothing.
 *
 * <p>Of what kind a channel is, Discord is asked where the cache does not know: an announcement
 * would never be published else.
 *
 * <p>Where the cache knows that a permission is lacking nothing is asked of Discord, which counts
 * what it refuses; where the cache knows nothing, Discord decides.
 */
final class JdaMessenger implements Messenger {
    private final Calls calls;
    private final Places places;
    private final SentBefore sentBefore;
    private final ForumPosts posts;
    private final Crossposts crossposts;

    JdaMessenger(Calls calls, Places places, InstantSource clock) {
        this.calls = calls;
        this.places = places;
        this.sentBefore = new SentBefore(calls);
        this.posts = new ForumPosts(calls, sentBefore);
        this.crossposts = new Crossposts(calls, clock);
    }

    @Override
    public SendOutcome send(Delivery delivery) {
        List<String> lacking = places.lacking(delivery.channel()).orElse(List.of());
        if (!lacking.isEmpty()) {
            return new SendOutcome.Closed(SendFailures.lacking(lacking));
        }
        try {
            ChannelType type = type(delivery.channel());
            if (type == ChannelType.NEWS) {
                return announce(delivery);
            }
            return new SendOutcome.Sent(
                    type == ChannelType.FORUM ? posts.post(delivery) : message(delivery));
        } catch (CallFailedException failed) {
            return failed.outcome();
        }
    }

    @Override
    public SendOutcome edit(Delivery delivery, long message) {
        try {
            Route.CompiledRoute route =
                    Route.Messages.EDIT_MESSAGE.compile(
                            channel(delivery, message), Long.toUnsignedString(message));
            DataObject body = Rendering.edit(delivery.message()).toData();
            return new SendOutcome.Sent(calls.post(route, body).getUnsignedLong("id"));
        } catch (CallFailedException failed) {
            return failed.outcome();
        }
    }

    /** Where a message is: in a forum it is in the post, and not in the forum. */
    private String channel(Delivery delivery, long message) throws CallFailedException {
        return type(delivery.channel()) == ChannelType.FORUM
                ? posts.place(delivery, message)
                : delivery.channel().toString();
    }

    private ChannelType type(ChannelId channel) throws CallFailedException {
        Optional<ChannelType> known = places.type(channel);
        if (known.isPresent()) {
            return known.get();
        }
        Route.CompiledRoute route = Route.Channels.GET_CHANNEL.compile(channel.toString());
        return ChannelType.fromId(calls.call(route).getInt("type"));
    }

    private SendOutcome announce(Delivery delivery) throws CallFailedException {
        Optional<Duration> pause = crossposts.pause(delivery);
        if (pause.isPresent()) {
            return new SendOutcome.TryLater(
                    "ten messages were published there within the hour", pause.get());
        }
        long message = message(delivery);
        crossposts.publish(delivery.channel(), message);
        return new SendOutcome.Sent(message);
    }

    private long message(Delivery delivery) throws CallFailedException {
        String channel = delivery.channel().toString();
        Optional<Long> sent = sentBefore.find(channel, delivery);
        return sent.isPresent()
                ? sent.get()
                : calls.post(Route.Messages.SEND_MESSAGE.compile(channel), body(delivery))
                        .getUnsignedLong("id");
    }

    /** A message that Discord takes once. */
    static DataObject body(Delivery delivery) {
        return Rendering.body(delivery.message(), SentBefore.mark(delivery))
                .toData()
                .put("nonce", delivery.nonce())
                .put("enforce_nonce", true);
    }
}
