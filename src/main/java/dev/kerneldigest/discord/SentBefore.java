package dev.kerneldigest.discord;

import dev.kerneldigest.delivery.Delivery;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Finds what an earlier try sent whose answer got lost, by a mark that every message bears: the
 * first time nobody looks. Safe for many threads.
 *
 * <p>It looks through the newest 100 messages, which Discord shows to who may Read Message History;
 * to others it shows none, and only the nonce keeps them from a second message then.
 */
final class SentBefore {
    /** The most at once (Discord docs, "Get Channel Messages"). */
    private static final String MOST = "100";

    /** Marks have this bit: they are far from the ids that Discord gives itself, from 1 on. */
    private static final int HIGH = 1 << 30;

    private final Calls calls;

    SentBefore(Calls calls) {
        this.calls = calls;
    }

    /** A number of 30 bits that is the delivery's own, of every try and after every restart. */
    static int mark(Delivery delivery) {
        return (delivery.nonce().hashCode() & (HIGH - 1)) | HIGH;
    }

    /**
     * The message's number, if an earlier try sent it.
     *
     * @param channel where to look: a channel, or a post in a forum
     */
    Optional<Long> find(String channel, Delivery delivery) throws CallFailedException {
        if (delivery.attempts() == 1) {
            return Optional.empty();
        }
        int mark = mark(delivery);
        Route.CompiledRoute newest =
                Route.Messages.GET_MESSAGE_HISTORY.compile(channel).withQueryParams("limit", MOST);
        return calls.list(newest).stream()
                .filter(message -> bears(message, mark))
                .map(message -> message.getUnsignedLong("id"))
                .findFirst();
    }

    private static boolean bears(DataObject message, int mark) {
        List<DataObject> components =
                message.optArray("components").orElseGet(DataArray::empty).stream(
                                DataArray::getObject)
                        .toList();
        return components.stream().anyMatch(component -> component.getInt("id", 0) == mark);
    }
}
