package dev.kerneldigest.delivery;

import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.SubscriptionId;
import dev.kerneldigest.subscription.Subscriptions;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Resumes what waits for its channel once the bot may post there again. It asks nothing of Discord,
 * which counts what it refuses. Safe for many threads.
 *
 * <p>One that is closed though nothing is known to be lacking is resumed once and then left to its
 * own hourly try: else it would be paused and resumed for ever.
 */
public final class TroubleWatch {
    private static final Logger LOG = LoggerFactory.getLogger(TroubleWatch.class);

    private final Subscriptions subscriptions;
    private final ChannelAccess access;
    private final Consumer<Subscription> serve;
    private final Set<SubscriptionId> tried = new HashSet<>();

    /**
     * Makes a watch.
     *
     * @param serve posts what waited, once its subscription is resumed
     */
    public TroubleWatch(
            Subscriptions subscriptions, ChannelAccess access, Consumer<Subscription> serve) {
        this.subscriptions = subscriptions;
        this.access = access;
        this.serve = serve;
    }

    /** Looks once at all that is in trouble; how many were resumed. */
    public synchronized int look() {
        int resumed = 0;
        for (Subscription one : subscriptions.all()) {
            if (one.pause().filter(Pause::isOurs).isPresent() && mayResume(one)) {
                resume(one);
                resumed++;
            }
        }
        return resumed;
    }

    private boolean mayResume(Subscription one) {
        Optional<Boolean> open = access.isOpen(one.channel());
        if (open.isEmpty()) {
            return false;
        }
        if (!open.get()) {
            tried.remove(one.id());
            return false;
        }
        return tried.add(one.id());
    }

    private void resume(Subscription one) {
        subscriptions.resume(one.id());
        LOG.info(
                "A channel is open again, its subscription resumes. channel={} subscription={}",
                one.channel(),
                one.id());
        serve.accept(one);
    }
}
