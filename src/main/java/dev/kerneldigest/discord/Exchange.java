package dev.kerneldigest.discord;

import dev.kerneldigest.delivery.Line;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;

/**
 * The way to Discord that all requests of the bot's own take, answers to commands apart. Safe for
 * many threads.
 */
final class Exchange {
    private final Supplier<Optional<JDA>> connection;
    private final Standing standing;
    private final Set<Runnable> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean hungUp;

    Exchange(Supplier<Optional<JDA>> connection, Standing standing) {
        this.connection = connection;
        this.standing = standing;
    }

    /** Whether a request is worth a try. */
    Line line() {
        if (hungUp) {
            return new Line.Waiting("the bot is stopping");
        }
        Line line = standing.line();
        if (line.isOpen() && connection.get().isEmpty()) {
            return new Line.Waiting("the bot is not connected to Discord");
        }
        return line;
    }

    /** The connection while the line is open. */
    Optional<JDA> jda() {
        return line().isOpen() ? connection.get() : Optional.empty();
    }

    /** Waits for an answer until it is there, is late, or nobody waits any more. */
    <T> T await(CompletableFuture<T> answer, Duration patience)
            throws InterruptedException, ExecutionException, TimeoutException {
        Runnable giveUp = () -> answer.cancel(true);
        waiting.add(giveUp);
        try {
            if (hungUp) {
                giveUp.run();
            }
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            waiting.remove(giveUp);
            giveUp.run();
        }
    }

    /** Looks after what a refusal means for all. */
    void refused(ErrorResponseException failure) {
        connection.get().ifPresent(jda -> standing.look(jda, failure));
    }

    /** Lets nobody wait any more, nor ask. What Discord does meanwhile stays unknown. */
    void hangUp() {
        hungUp = true;
        waiting.forEach(Runnable::run);
    }
}
