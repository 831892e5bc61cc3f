package dev.kerneldigest.discord;

import dev.kerneldigest.delivery.Delivery;
import dev.kerneldigest.delivery.Messenger;
import dev.kerneldigest.delivery.SendOutcome;
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
 * some minutes, so a try whose answer got lost makes no second message. Posts in forums carry none;
 * they are looked for before another try. An edit needs none: the same again changes nothing.
 *
 * <p>Where the cache knows that a permission is lacking nothing is asked of Discord, which counts
 * what it refuses; where the cache knows nothing, Discord decides.
 */
final class JdaMessenger implements Messenger {
    /** Discord's code for what takes no messages but posts, or neither. */
    private static final int NO_TEXT_CHANNEL = 50008;

    private final Calls calls;
    private final Places places;
    private final ForumPosts posts;
    private final Crossposts crossposts;

    JdaMessenger(Calls calls, Places places, InstantSource clock) {
        this.calls = calls;
        this.places = places;
        this.posts = new ForumPosts(calls);
        this.crossposts = new Crossposts(calls, clock);
    }

    @Override
    public SendOutcome send(Delivery delivery) {
        List<String> lacking = places.lacking(delivery.channel()).orElse(List.of());
        if (!lacking.isEmpty()) {
            return new SendOutcome.Closed(SendFailures.lacking(lacking));
        }
        Optional<Duration> pause =
                publishes(delivery) ? crossposts.pause(delivery) : Optional.empty();
        if (pause.isPresent()) {
            return new SendOutcome.TryLater(
                    "ten messages were published there within the hour", pause.get());
        }
        try {
            return new SendOutcome.Sent(post(delivery));
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
        boolean isForum =
                places.type(delivery.channel()).filter(ChannelType.FORUM::equals).isPresent();
        return isForum ? posts.place(delivery, message) : delivery.channel().toString();
    }

    private long post(Delivery delivery) throws CallFailedException {
        Optional<ChannelType> type = places.type(delivery.channel());
        if (type.filter(ChannelType.FORUM::equals).isPresent()) {
            return posts.post(delivery);
        }
        try {
            long message = message(delivery);
            if (publishes(delivery)) {
                crossposts.publish(delivery.channel(), message);
            }
            return message;
        } catch (CallFailedException failed) {
            if (failed.code() == NO_TEXT_CHANNEL && type.isEmpty()) {
                return posts.post(delivery);
            }
            throw failed;
        }
    }

    private boolean publishes(Delivery delivery) {
        return places.type(delivery.channel()).filter(ChannelType.NEWS::equals).isPresent();
    }

    private long message(Delivery delivery) throws CallFailedException {
        Route.CompiledRoute route =
                Route.Messages.SEND_MESSAGE.compile(delivery.channel().toString());
        return calls.post(route, body(delivery)).getUnsignedLong("id");
    }

    /** A message that Discord takes once. */
    static DataObject body(Delivery delivery) {
        return Rendering.body(delivery.message())
                .toData()
                .put("nonce", delivery.nonce())
                .put("enforce_nonce", true);
    }
}
