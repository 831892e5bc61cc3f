package dev.kerneldigest.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bot's slash commands. Safe for many threads. */
final class CommandRoutes {
    static final String COMMANDS = "/applications/{application_id}/commands";

    private final World world;
    private final Map<String, ObjectNode> commands = new LinkedHashMap<>();

    CommandRoutes(World world) {
        this.world = world;
    }

    void into(Router router) {
        router.with("GET " + COMMANDS, request -> Answer.ok(all(request)))
                .with("PUT " + COMMANDS, this::replace)
                .with("POST " + COMMANDS, this::add);
    }

    synchronized List<ObjectNode> registered() {
        return List.copyOf(commands.values());
    }

    /** Waits until so many are registered; false in vain. */
    synchronized boolean await(int wanted, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (commands.size() < wanted) {
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

    synchronized Optional<ObjectNode> find(String name) {
        return Optional.ofNullable(commands.get(name));
    }

    private synchronized ArrayNode all(Request request) {
        own(request);
        return Json.array(commands.values());
    }

    private synchronized Answer replace(Request request) {
        own(request);
        Map<String, ObjectNode> kept = new LinkedHashMap<>();
        for (JsonNode command : request.json()) {
            ObjectNode made = made((ObjectNode) command);
            kept.put(made.path("name").asText(), made);
        }
        commands.clear();
        commands.putAll(kept);
        notifyAll();
        return Answer.ok(Json.array(commands.values()));
    }

    private synchronized Answer add(Request request) {
        own(request);
        ObjectNode made = made(request.object());
        commands.put(made.path("name").asText(), made);
        notifyAll();
        return Answer.of(201, made);
    }

    private void own(Request request) {
        if (request.id("application_id") != world.application()) {
            throw new ApiError(403, 20012, "You are not authorized on this application");
        }
    }

    private ObjectNode made(ObjectNode declared) {
        ObjectNode command = declared.deepCopy();
        ObjectNode known = commands.get(command.path("name").asText());
        String id = known == null ? Long.toString(world.nextId()) : known.path("id").asText();
        if (!command.has("type")) {
            command.put("type", 1);
        }
        return command.put("id", id)
                .put("version", id)
                .put("application_id", Long.toString(world.application()));
    }
}
