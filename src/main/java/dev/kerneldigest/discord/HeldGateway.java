package dev.kerneldigest.discord;

import java.net.URI;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the gateway's address. JDA asks for it at the start, forgets it after the first failed
 * connect and then dials a constant, whatever the base URL is; so the address that was set, or that
 * Discord told first, is held for the whole run.
 */
final class HeldGateway extends ConcurrentSessionController {
    private static final Logger LOG = LoggerFactory.getLogger(HeldGateway.class);

    private volatile Optional<String> address;

    HeldGateway(Optional<URI> address) {
        this.address = address.map(URI::toString);
    }

    @Override
    public String getGateway() {
        return address.orElseThrow(
                () -> new IllegalStateException("the gateway's address is not known yet"));
    }

    @Override
    public ShardedGateway getShardedGateway(JDA jda) {
        ShardedGateway told = super.getShardedGateway(jda);
        return new ShardedGateway(hold(told.getUrl()), told.getShardTotal(), told.getConcurrency());
    }

    private synchronized String hold(String told) {
        String held = address.orElse(told);
        if (address.isEmpty()) {
            LOG.info("Holding on to the gateway's address address={}", held);
            address = Optional.of(held);
        }
        return held;
    }
}
