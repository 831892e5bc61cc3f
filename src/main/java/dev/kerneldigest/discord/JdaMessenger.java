package dev.kerneldigest.discord;

import dev.kerneldigest.delivery.Delivery;
import dev.kerneldigest.delivery.Messenger;
import dev.kerneldigest.delivery.SendOutcome;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/**
 * Sends to Discord's channels. Safe for many threads.
 *
 * <p>A channel is named by its id alone: JDA's cache is empty for seconds after a lost session, and
 * knows no archived threads, so a channel missing there says nothing. Hence the request is built
 * from the route and not from a cached channel.
 *
 * <p>Each try of a delivery carries the same nonce, by which Discord recognises the message for
 * some minutes, so a try whose answer got lost makes no second message. An edit needs none: the
 * same again changes nothing.
 */
final class JdaMessenger implements Messenger {
    /**
     * How long a try may take: JDA itself repeats a request after 502 to 504 for up to 7.5 s, and
     * after 10 s without an answer once.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Supplier<Optional<JDA>> connection;
    private final Pacer pacer;
    private final Duration patience;

    JdaMessenger(Supplier<Optional<JDA>> connection, Pacer pacer) {
        this(connection, pacer, PATIENCE);
    }

    JdaMessenger(Supplier<Optional<JDA>> connection, Pacer pacer, Duration patience) {
        this.connection = connection;
        this.pacer = pacer;
        this.patience = patience;
    }

    @Override
    public SendOutcome send(Delivery delivery) {
        return paced(jda -> posting(jda, delivery));
    }

    @Override
    public SendOutcome edit(Delivery delivery, long message) {
        return paced(jda -> editing(jda, delivery, message));
    }

    private SendOutcome paced(Function<JDA, RestAction<Long>> request) {
        Optional<JDA> jda = connection.get();
        if (jda.isEmpty()) {
            return SendFailures.later("the bot is not connected to Discord");
        }
        try {
            pacer.await();
            return await(request.apply(jda.get()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return SendFailures.later("the bot was stopped while sending");
        } catch (RejectedExecutionException stopped) {
            return SendFailures.later("the connection to Discord is closed");
        }
    }

    private RestAction<Long> posting(JDA jda, Delivery delivery) {
        Route.CompiledRoute route =
                Route.Messages.SEND_MESSAGE.compile(delivery.channel().toString());
        DataObject body =
                Rendering.body(delivery.message())
                        .toData()
                        .put("nonce", delivery.nonce())
                        .put("enforce_nonce", true);
        return request(jda, route, body);
    }

    private RestAction<Long> editing(JDA jda, Delivery delivery, long message) {
        Route.CompiledRoute route =
                Route.Messages.EDIT_MESSAGE.compile(
                        delivery.channel().toString(), Long.toUnsignedString(message));
        return request(jda, route, Rendering.edit(delivery.message()).toData());
    }

    private RestAction<Long> request(JDA jda, Route.CompiledRoute route, DataObject body) {
        RestAction<Long> action =
                new RestActionImpl<>(
                        jda,
                        route,
                        body,
                        (response, _) -> response.getObject().getUnsignedLong("id"));
        // Whatever still waits in JDA's queue then is dropped there: the outbox tries again.
        return action.timeout(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private SendOutcome await(RestAction<Long> action) throws InterruptedException {
        CompletableFuture<Long> answer = action.submit();
        try {
            return new SendOutcome.Sent(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            answer.cancel(true);
            return SendFailures.later("Discord did not answer in time");
        } catch (CancellationException _) {
            return SendFailures.later("the request was cancelled");
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            return SendFailures.outcome(cause == null ? failed : cause);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            throw stopped;
        }
    }
}
