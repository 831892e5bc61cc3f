package dev.kerneldigest.discord;

import dev.kerneldigest.delivery.Line;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How Discord stands to the bot: whether it knows the token still, and how much it has refused of
 * late. Safe for many threads.
 */
final class Standing extends ListenerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(Standing.class);
    private static final int UNAUTHORIZED = 401;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String TOKEN_REFUSED =
            "Discord refuses the bot's token: copy it again from the page \"Bot\" of your application"
                    + " at https://discord.com/developers/applications into DISCORD_TOKEN and start"
                    + " the bot again";

    private final InvalidRequests requests;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile boolean refused;

    Standing(InstantSource clock) {
        requests = new InvalidRequests(clock);
    }

    InvalidRequests requests() {
        return requests;
    }

    /** What keeps the bot from sending, its connection apart. */
    Line line() {
        if (refused) {
            return new Line.Refused(TOKEN_REFUSED);
        }
        if (requests.isOver()) {
            return new Line.Waiting(
                    "Discord refused %d requests within 10 minutes, so the bot waits before it is banned"
                            .formatted(requests.recent()));
        }
        return new Line.Open();
    }

    /** JDA ends for good where the token does not let it in (Discord docs, "Gateway Close"). */
    @Override
    public void onShutdown(ShutdownEvent event) {
        Optional<CloseCode> code = Optional.ofNullable(event.getCloseCode());
        if (code.filter(CloseCode.AUTHENTICATION_FAILED::equals).isPresent()) {
            refuse();
        }
    }

    /**
     * Looks whether the token is worth anything when a request failed with 401. Who we are is asked
     * for once more, since one 401 may be Discord's own fault.
     */
    void look(JDA jda, ErrorResponseException failure) {
        boolean doubtful = failure.getResponse().code == UNAUTHORIZED && !refused;
        if (!doubtful || asking.getAndSet(true)) {
            return;
        }
        try {
            if (isUnknown(jda)) {
                refuse();
            }
        } finally {
            asking.set(false);
        }
    }

    private static boolean isUnknown(JDA jda) {
        try {
            new RestActionImpl<>(jda, Route.Self.GET_SELF.compile())
                    .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .complete();
            return false;
        } catch (ErrorResponseException failure) {
            return failure.getResponse().code == UNAUTHORIZED;
        } catch (RuntimeException away) {
            LOG.debug("Whether Discord knows the token could not be asked", away);
            return false;
        }
    }

    private synchronized void refuse() {
        if (!refused) {
            refused = true;
            LOG.error(
                    "{}. Until then nothing is sent; what is owed is kept, and the sources are polled"
                            + " on.",
                    TOKEN_REFUSED);
        }
    }
}
