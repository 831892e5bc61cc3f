package dev.kerneldigest.discord;

import dev.kerneldigest.delivery.SendOutcome;
import dev.kerneldigest.delivery.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.Response;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/**
 * Asks Discord and waits for the answer: paced, and no longer than a patience. Safe for many
 * threads.
 *
 * <p>Requests are built from routes and not from cached channels: JDA's cache is empty for seconds
 * after a lost session, and knows no archived threads, so a channel missing there says nothing.
 *
 * <p>While the line is not open nothing is asked, nor for a delivery that is not ours any more.
 */
final class Calls {
    private final Exchange exchange;
    private final Pacer pacer;
    private final Duration patience;

    Calls(Exchange exchange, Pacer pacer, Duration patience) {
        this.exchange = exchange;
        this.pacer = pacer;
        this.patience = patience;
    }

    DataObject call(Route.CompiledRoute route) throws CallFailedException {
        return ask(route, Optional.empty(), Response::optObject);
    }

    DataObject post(Route.CompiledRoute route, DataObject body) throws CallFailedException {
        return ask(route, Optional.of(body), Response::optObject);
    }

    /** What is answered with a list of objects. */
    List<DataObject> list(Route.CompiledRoute route) throws CallFailedException {
        return ask(route, Optional.empty(), Response::optArray).stream(DataArray::getObject)
                .toList();
    }

    private <T> T ask(
            Route.CompiledRoute route,
            Optional<DataObject> body,
            Function<Response, Optional<T>> reader)
            throws CallFailedException {
        try {
            if (exchange.line().isOpen()) {
                pacer.await();
            }
            Duration time = time();
            return await(action(connection(), route, body, reader), time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw later("the bot was stopped while sending");
        } catch (RejectedExecutionException stopped) {
            throw later("the connection to Discord is closed");
        }
    }

    /** How long the answer may take; looked at after the wait for one's turn too. */
    private Duration time() throws CallFailedException {
        Duration time = Turn.left().filter(left -> left.compareTo(patience) < 0).orElse(patience);
        if (!time.isPositive()) {
            throw later("the time to send it in is over");
        }
        return time;
    }

    /** Asked for after the wait for one's turn, when things may have changed. */
    private JDA connection() throws CallFailedException {
        Optional<JDA> jda = exchange.jda();
        if (jda.isEmpty()) {
            throw later(exchange.line().trouble().orElse("the connection to Discord is closed"));
        }
        return jda.get();
    }

    /** An answer that cannot be read is none: JDA would let whoever waits for it wait for ever. */
    private <T> RestAction<Optional<T>> action(
            JDA jda,
            Route.CompiledRoute route,
            Optional<DataObject> body,
            Function<Response, Optional<T>> reader) {
        return body.map(data ->
                        new RestActionImpl<Optional<T>>(
                                jda, route, data, (response, _) -> reader.apply(response)))
                .orElseGet(() ->
                        new RestActionImpl<>(jda, route, (response, _) -> reader.apply(response)));
    }

    private <T> T await(RestAction<Optional<T>> action, Duration time)
            throws InterruptedException, CallFailedException {
        try {
            // Whatever still waits in JDA's queue then is dropped there: the outbox tries again.
            RestAction<Optional<T>> bounded =
                    action.timeout(time.toMillis(), TimeUnit.MILLISECONDS);
            return exchange.await(bounded.submit(), time)
                    .orElseThrow(() -> later("Discord's answer could not be read"));
        } catch (TimeoutException _) {
            throw later("Discord did not answer in time");
        } catch (CancellationException _) {
            throw later("the request was cancelled");
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            throw failed(cause == null ? failed : cause);
        }
    }

    private CallFailedException failed(Throwable cause) {
        SendOutcome outcome = SendFailures.outcome(cause);
        if (cause instanceof ErrorResponseException refused) {
            exchange.refused(refused);
            return new CallFailedException(outcome, refused.getErrorCode());
        }
        return new CallFailedException(outcome, 0);
    }

    private static CallFailedException later(String reason) {
        return new CallFailedException(SendFailures.later(reason), 0);
    }
}
