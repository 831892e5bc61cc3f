package dev.kerneldigest.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A command, a press of a button or a look-up while typing, and what the bot answers. */
public final class TestInteraction {
    /** Discord's patience for the first answer (Discord docs, "Responding to an Interaction"). */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration TEST_PATIENCE = Duration.ofSeconds(20);

    private final long id;
    private final String token;
    private final TestChannel channel;
    private final Optional<TestMessage> pressed;
    private final long created = System.nanoTime();
    private final CompletableFuture<Callback> callback = new CompletableFuture<>();
    private final CompletableFuture<TestMessage> answer = new CompletableFuture<>();
    private final List<TestMessage> followUps = new CopyOnWriteArrayList<>();

    /** The first answer: its type, its data, and how long it took. */
    private record Callback(int type, JsonNode data, Duration after) {}

    TestInteraction(long id, String token, TestChannel channel, Optional<TestMessage> pressed) {
        this.pressed = pressed;
        this.id = id;
        this.token = token;
        this.channel = channel;
    }

    long id() {
        return id;
    }

    String token() {
        return token;
    }

    TestChannel channel() {
        return channel;
    }

    /** The answer as people see it in the end, after a deferral too; fails after 20 s. */
    public TestMessage answer() {
        return wait(answer);
    }

    /** What a person reads in the answer. */
    public String text() {
        return answer().text();
    }

    /**
     * What a person reads first, be it in the answer or, after a press that leaves its message as
     * it is, in a message of its own.
     */
    public synchronized String said() {
        long end = System.nanoTime() + TEST_PATIENCE.toNanos();
        try {
            while (!isAnswered() && followUps.isEmpty() && System.nanoTime() < end) {
                wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return followUps.isEmpty() ? text() : followUps.getFirst().text();
    }

    /** Whether only the caller sees the answer. */
    public boolean isPrivate() {
        return (answer().json().path("flags").asInt() & MessageFlags.EPHEMERAL) != 0;
    }

    /** Whether the bot acknowledged first and answered then. */
    public boolean wasDeferred() {
        int type = wait(callback).type();
        return type == CallbackType.DEFERRED_MESSAGE || type == CallbackType.DEFERRED_UPDATE;
    }

    /** How long the bot took to acknowledge. */
    public Duration acknowledgedAfter() {
        return wait(callback).after();
    }

    /** The names of the choices offered while typing. */
    public List<String> choices() {
        return choices("name");
    }

    /** The values of the choices offered while typing. */
    public List<String> choiceValues() {
        return choices("value");
    }

    /** Messages after the answer. */
    public List<TestMessage> followUps() {
        return List.copyOf(followUps);
    }

    /** Waits for messages after the answer; false when 20 s were not enough. */
    public synchronized boolean awaitFollowUps(int wanted) {
        long end = System.nanoTime() + TEST_PATIENCE.toNanos();
        try {
            while (followUps.size() < wanted) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                wait(1 + left / 1_000_000);
            }
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<String> choices(String key) {
        List<String> names = new ArrayList<>();
        wait(callback)
                .data()
                .path("choices")
                .forEach(choice -> names.add(choice.path(key).asText()));
        return names;
    }

    /** The message whose button was pressed, when that is what the bot is about to change. */
    Optional<TestMessage> turned() {
        boolean turns = callback.isDone() && wait(callback).type() == CallbackType.DEFERRED_UPDATE;
        return turns ? pressed : Optional.empty();
    }

    boolean isLate() {
        return System.nanoTime() - created > PATIENCE.toNanos();
    }

    /** False when it was acknowledged before. */
    boolean acknowledge(int type, JsonNode data) {
        Duration after = Duration.ofNanos(System.nanoTime() - created);
        return callback.complete(new Callback(type, data, after));
    }

    boolean isAcknowledged() {
        return callback.isDone();
    }

    boolean isAnswered() {
        return answer.isDone();
    }

    synchronized void answered(TestMessage message) {
        if (!answer.complete(message)) {
            answer.obtrudeValue(message);
        }
        notifyAll();
    }

    synchronized void followedUp(TestMessage message) {
        followUps.add(message);
        notifyAll();
    }

    /** Whether the bot has promised a message: the next one is the answer. */
    boolean awaitsAnswer() {
        return callback.isDone() && wait(callback).type() == CallbackType.DEFERRED_MESSAGE;
    }

    boolean isDeferredPrivately() {
        return callback.isDone()
                && (wait(callback).data().path("flags").asInt() & MessageFlags.EPHEMERAL) != 0;
    }

    ObjectNode json() {
        return Json.object().put("id", Long.toString(id)).put("type", 2);
    }

    private static <T> T wait(CompletableFuture<T> future) {
        try {
            return future.get(TEST_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new AssertionError("the bot did not answer the interaction within 20 s", late);
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException("waiting for the bot's answer failed", failed);
        }
    }
}
