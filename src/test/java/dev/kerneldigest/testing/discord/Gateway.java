package dev.kerneldigest.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * The gateway's protocol: sessions, shards, events (Discord docs, "Gateway"). One lock over all, so
 * that a server made while a client identifies is told once.
 */
final class Gateway {
    private static final int DISPATCH_HEARTBEAT = 1;
    private static final int IDENTIFY = 2;
    private static final int RESUME = 6;
    private static final int RECONNECT = 7;
    private static final int INVALID_SESSION = 9;
    private static final int HELLO = 10;
    private static final int HEARTBEAT_ACK = 11;
    private static final int HEARTBEAT_MILLIS = 41_250;
    private static final int FAST_HEARTBEAT_MILLIS = 100;

    /** Members, presences and message content need an approval that this bot does without. */
    private static final int PRIVILEGED = 1 << 1 | 1 << 8 | 1 << 15;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final Access access;
    private final Set<Connection> deaf = ConcurrentHashMap.newKeySet();
    private final GatewayCounts counts = new GatewayCounts();

    Gateway(Access access) {
        this.access = access;
    }

    GatewayCounts counts() {
        return counts;
    }

    void opened(Connection connection) {
        connection.send(hello(HEARTBEAT_MILLIS));
    }

    private static ObjectNode hello(int heartbeatMillis) {
        return payload(HELLO, Json.object().put("heartbeat_interval", heartbeatMillis));
    }

    void received(Connection connection, JsonNode payload, World world, String url) {
        JsonNode data = payload.path("d");
        locked(() -> {
            switch (payload.path("op").asInt()) {
                case DISPATCH_HEARTBEAT -> {
                    if (!deaf.contains(connection)) {
                        connection.send(payload(HEARTBEAT_ACK, Json.object()));
                    }
                }
                case IDENTIFY -> identify(connection, data, world, url);
                case RESUME -> resume(connection, data);
                default -> counts.other();
            }
        });
    }

    void closed(Connection connection) {
        locked(() ->
                sessions.values().stream()
                        .filter(session -> isOf(session, connection))
                        .forEach(Session::disconnected));
    }

    /** Tells an event to the shard of the server. */
    void happened(long guild, String type, ObjectNode data) {
        locked(() ->
                sessions.values().stream()
                        .filter(session -> session.hears(guild))
                        .forEach(session -> session.tell(type, data)));
    }

    /** Breaks all connections; sessions can be resumed. */
    void drop() {
        connections().forEach(Connection::drop);
    }

    /** Asks all clients to come again. */
    void askToReconnect() {
        connections().forEach(open -> open.send(Json.object().put("op", RECONNECT).putNull("d")));
    }

    /** Ends all sessions; clients have to identify anew. */
    void invalidate() {
        List<Connection> open = connections();
        locked(sessions::clear);
        open.forEach(one -> one.send(Json.object().put("op", INVALID_SESSION).put("d", false)));
    }

    /** Interrupts all sessions; clients come again with the same. */
    void suspend() {
        connections()
                .forEach(one -> one.send(Json.object().put("op", INVALID_SESSION).put("d", true)));
    }

    /** Breaks all connections and forgets what could be resumed. */
    void forget() {
        List<Connection> open = connections();
        locked(sessions::clear);
        open.forEach(Connection::drop);
    }

    /** Hears no heartbeats of those who are connected now, and lets them beat fast. */
    void ignoreHeartbeats() {
        List<Connection> open = connections();
        deaf.addAll(open);
        open.forEach(one -> one.send(hello(FAST_HEARTBEAT_MILLIS)));
    }

    /** Closes all connections with a code, e.g. 4004. */
    void close(int code, String reason) {
        connections().forEach(open -> open.close(code, reason));
    }

    /** Waits until so many shards are connected; false in vain. */
    boolean awaitShards(int wanted, long nanos) {
        return await(() -> connected() == wanted, nanos);
    }

    boolean awaitIdentifies(int wanted, long nanos) {
        return await(() -> counts.identifies() >= wanted, nanos);
    }

    boolean awaitResumes(int wanted, long nanos) {
        return await(() -> counts.resumes() >= wanted, nanos);
    }

    private boolean await(BooleanSupplier condition, long nanos) {
        lock.lock();
        try {
            long left = nanos;
            while (!condition.getAsBoolean()) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private long connected() {
        return sessions.values().stream()
                .filter(session -> session.connection().isPresent())
                .count();
    }

    private List<Connection> connections() {
        lock.lock();
        try {
            return sessions.values().stream()
                    .map(Session::connection)
                    .flatMap(Optional::stream)
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    private void identify(Connection connection, JsonNode data, World world, String url) {
        if (!access.allows(data.path("token").asText())) {
            connection.close(4004, "Authentication failed.");
            return;
        }
        if ((data.path("intents").asInt() & PRIVILEGED) != 0) {
            connection.close(4014, "Disallowed intent(s).");
            return;
        }
        int shard = data.path("shard").path(0).asInt(0);
        int shards = Math.max(1, data.path("shard").path(1).asInt(1));
        String id = UUID.randomUUID().toString();
        Session session = new Session(id, shard, shards, connection);
        sessions.put(id, session);
        counts.identified();
        greet(session, world, url);
    }

    private static void greet(Session session, World world, String url) {
        List<TestGuild> guilds =
                world.guilds().stream().filter(guild -> session.hears(guild.id())).toList();
        ObjectNode ready =
                Json.object()
                        .put("v", 10)
                        .put("session_id", session.id())
                        .put("resume_gateway_url", url);
        ready.set("user", world.bot().json());
        ready.set("guilds", Json.array(guilds.stream().map(TestGuild::stub).toList()));
        ready.putArray("private_channels");
        ready.putArray("shard").add(session.shard()).add(session.shards());
        ready.putObject("application")
                .put("id", Long.toString(world.application()))
                .put("flags", 0);
        session.tell("READY", ready);
        guilds.forEach(guild -> session.tell("GUILD_CREATE", guild.json()));
    }

    private void resume(Connection connection, JsonNode data) {
        Session session = sessions.get(data.path("session_id").asText());
        if (session == null || !access.allows(data.path("token").asText())) {
            connection.send(Json.object().put("op", INVALID_SESSION).put("d", false));
            return;
        }
        session.resume(connection, data.path("seq").asInt());
        counts.resumed();
    }

    private static boolean isOf(Session session, Connection connection) {
        return session.connection().filter(open -> open == connection).isPresent();
    }

    private static ObjectNode payload(int op, ObjectNode data) {
        ObjectNode payload = Json.object().put("op", op);
        payload.set("d", data);
        return payload;
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
