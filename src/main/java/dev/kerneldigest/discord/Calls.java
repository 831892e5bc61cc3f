package dev.kerneldigest.discord;

import dev.kerneldigest.delivery.SendOutcome;
import java.time.Duration;
import java.util.List;
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
 */
final class Calls {
    private final Supplier<Optional<JDA>> connection;
    private final Pacer pacer;
    private final Duration patience;

    Calls(Supplier<Optional<JDA>> connection, Pacer pacer, Duration patience) {
        this.connection = connection;
        this.pacer = pacer;
        this.patience = patience;
    }

    DataObject call(Route.CompiledRoute route) throws CallFailedException {
        return ask(route, Optional.empty(), Response::getObject);
    }

    DataObject post(Route.CompiledRoute route, DataObject body) throws CallFailedException {
        return ask(route, Optional.of(body), Response::getObject);
    }

    /** What is answered with a list of objects. */
    List<DataObject> list(Route.CompiledRoute route) throws CallFailedException {
        return ask(route, Optional.empty(), Response::getArray).stream(DataArray::getObject)
                .toList();
    }

    private <T> T ask(
            Route.CompiledRoute route, Optional<DataObject> body, Function<Response, T> reader)
            throws CallFailedException {
        Optional<JDA> jda = connection.get();
        if (jda.isEmpty()) {
            throw later("the bot is not connected to Discord");
        }
        try {
            pacer.await();
            return await(action(jda.get(), route, body, reader));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw later("the bot was stopped while sending");
        } catch (RejectedExecutionException stopped) {
            throw later("the connection to Discord is closed");
        }
    }

    private <T> RestAction<T> action(
            JDA jda,
            Route.CompiledRoute route,
            Optional<DataObject> body,
            Function<Response, T> reader) {
        RestAction<T> action =
                body.map(data ->
                                new RestActionImpl<T>(
                                        jda, route, data, (response, _) -> reader.apply(response)))
                        .orElseGet(() ->
                                new RestActionImpl<>(
                                        jda, route, (response, _) -> reader.apply(response)));
        // Whatever still waits in JDA's queue then is dropped there: the outbox tries again.
        return action.timeout(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private <T> T await(RestAction<T> action) throws InterruptedException, CallFailedException {
        CompletableFuture<T> answer = action.submit();
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            answer.cancel(true);
            throw later("Discord did not answer in time");
        } catch (CancellationException _) {
            throw later("the request was cancelled");
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            throw failed(cause == null ? failed : cause);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            throw stopped;
        }
    }

    private static CallFailedException failed(Throwable cause) {
        SendOutcome outcome = SendFailures.outcome(cause);
        int code = cause instanceof ErrorResponseException refused ? refused.getErrorCode() : 0;
        return new CallFailedException(outcome, code);
    }

    private static CallFailedException later(String reason) {
        return new CallFailedException(SendFailures.later(reason), 0);
    }
}
