package dev.kerneldigest.testing.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A session of a shard: what was told it, so that it can resume. Owned by {@link Gateway}. */
final class Session {
    private final String id;
    private final int shard;
    private final int shards;
    private final List<ObjectNode> told = new ArrayList<>();
    private Optional<Connection> connection;

    Session(String id, int shard, int shards, Connection connection) {
        this.id = id;
        this.shard = shard;
        this.shards = shards;
        this.connection = Optional.of(connection);
    }

    String id() {
        return id;
    }

    int shard() {
        return shard;
    }

    int shards() {
        return shards;
    }

    Optional<Connection> connection() {
        return connection;
    }

    /** Whether this shard hears of a server (Discord docs, "Sharding"). */
    boolean hears(long guild) {
        return (guild >> 22) % shards == shard;
    }

    void tell(String type, ObjectNode data) {
        ObjectNode payload = Json.object().put("op", 0).put("t", type).put("s", told.size() + 1);
        payload.set("d", data);
        told.add(payload);
        connection.ifPresent(open -> open.send(payload));
    }

    void resume(Connection open, int seen) {
        connection = Optional.of(open);
        told.subList(Math.min(seen, told.size()), told.size()).forEach(open::send);
        tell("RESUMED", Json.object());
    }

    void disconnected() {
        connection = Optional.empty();
    }
}
