package dev.kerneldigest.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** All requests that came, in order, with what was answered. Safe for many threads. */
public final class RequestLog {
    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private final Map<String, JsonNode> bodies = new ConcurrentHashMap<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, List<String>> callers = new ConcurrentHashMap<>();

    /**
     * A request and the status of its answer; 0 when the connection was dropped.
     *
     * @param route method and template, or method and path for an unknown one
     */
    public record Entry(String route, int status, Optional<JsonNode> body) {}

    /** A request came: before anybody can see what it does. */
    void arrived(String route, String caller, Optional<JsonNode> body) {
        callers.computeIfAbsent(route, _ -> new CopyOnWriteArrayList<>()).add(caller);
        body.ifPresent(json -> bodies.put(route, json));
    }

    synchronized void add(String route, int status, Optional<JsonNode> body) {
        entries.add(new Entry(route, status, body));
        notifyAll();
    }

    /** The body that last came to a route, answered or not. */
    public Optional<JsonNode> lastBody(String route) {
        return Optional.ofNullable(bodies.get(route));
    }

    /** A file came with a request. */
    void uploaded(String name, byte[] content) {
        files.put(name, content);
    }

    /** The last file of that name that came, whichever message it was for. */
    public Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** Who asked a route, in order, by the names of {@link TestDiscord#restUrl(String)}. */
    public List<String> callers(String route) {
        return List.copyOf(callers.getOrDefault(route, List.of()));
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Waits until a route was asked so often; false when 20 s were not enough. */
    public synchronized boolean await(String route, int times) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        try {
            while (count(route) < times) {
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

    /** How often this route was asked. */
    public long count(String route) {
        return entries.stream().filter(entry -> entry.route().equals(route)).count();
    }

    /** How many requests got this status. */
    public long answered(int status) {
        return entries.stream().filter(entry -> entry.status() == status).count();
    }
}
