package dev.kerneldigest.testing.discord;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A channel or thread of the test Discord. Safe for many threads. */
public final class TestChannel {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final World world;
    private final TestGuild guild;
    private final long id;
    private final String name;
    private final ChannelKind kind;
    private final Optional<TestChannel> parent;
    private final ConcurrentSkipListMap<Long, TestMessage> messages = new ConcurrentSkipListMap<>();
    private final Map<String, Long> tags = new ConcurrentSkipListMap<>();
    private volatile long denied;
    private volatile boolean archived;

    TestChannel(
            World world,
            TestGuild guild,
            String name,
            ChannelKind kind,
            Optional<TestChannel> parent) {
        this.world = world;
        this.guild = guild;
        this.id = world.nextId();
        this.name = name;
        this.kind = kind;
        this.parent = parent;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public TestGuild guild() {
        return guild;
    }

    public ChannelKind kind() {
        return kind;
    }

    /** All messages, oldest first. */
    public List<TestMessage> messages() {
        return List.copyOf(messages.values());
    }

    public Optional<TestMessage> message(long message) {
        return Optional.ofNullable(messages.get(message));
    }

    /** Takes these permissions from the bot, here; see {@link Permissions}. */
    public void deny(long permissions) {
        denied = permissions;
        world.changed(this);
    }

    /** Gives a forum a tag of this name; says its number. */
    public long tag(String tag) {
        long made = tags.computeIfAbsent(tag, _ -> world.nextId());
        world.changed(this);
        return made;
    }

    /** The posts of a forum or the threads of a channel, oldest first. */
    public List<TestChannel> posts() {
        return guild.below(this);
    }

    Optional<TestChannel> parent() {
        return parent;
    }

    /** Nobody has written in the thread for long. */
    public void archive() {
        archived = true;
        world.changed(this);
    }

    boolean isArchived() {
        return archived;
    }

    /** Deletes the channel. */
    public void delete() {
        guild.forget(this);
        world.remove(this);
    }

    /** Waits until there are so many messages; false when 30 s were not enough. */
    public boolean awaitMessages(int wanted) throws InterruptedException {
        return await(() -> messages.size() >= wanted, PATIENCE);
    }

    /** Waits until a message says this, be it by an edit; false when 30 s were not enough. */
    public boolean awaitText(String part) throws InterruptedException {
        return awaitText(part, PATIENCE);
    }

    /** The same with another patience. */
    public boolean awaitText(String part, Duration patience) throws InterruptedException {
        return await(
                () -> messages.values().stream().anyMatch(message -> message.text().contains(part)),
                patience);
    }

    private boolean await(BooleanSupplier wanted, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (messages) {
            for (long left = patience.toMillis();
                    !wanted.getAsBoolean() && left > 0;
                    left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
                messages.wait(left);
            }
            return wanted.getAsBoolean();
        }
    }

    /** A message revives an archived thread. */
    void keep(TestMessage message) {
        archived = false;
        synchronized (messages) {
            messages.put(message.id(), message);
            messages.notifyAll();
        }
    }

    boolean deleteMessage(long message) {
        return messages.remove(message) != null;
    }

    boolean botMay(long permission) {
        return (botPermissions() & permission) == permission;
    }

    long botPermissions() {
        long here = Permissions.EVERYONE & ~denied;
        return parent.map(above -> above.botPermissions() & here).orElse(here);
    }

    Collection<TestMessage> newestFirst() {
        return messages.descendingMap().values();
    }

    ObjectNode json() {
        return kind == ChannelKind.DIRECT ? directJson() : guildJson();
    }

    private ObjectNode directJson() {
        ObjectNode json =
                Json.object()
                        .put("id", Long.toString(id))
                        .put("type", kind.code())
                        .putNull("last_message_id");
        json.putArray("recipients").add(new TestUser(guild.id(), "somebody", false).json());
        return json;
    }

    private ObjectNode guildJson() {
        ObjectNode json =
                Json.object()
                        .put("id", Long.toString(id))
                        .put("guild_id", Long.toString(guild.id()))
                        .put("name", name)
                        .put("type", kind.code())
                        .put("position", 0)
                        .putNull("last_message_id");
        parent.ifPresent(above -> json.put("parent_id", Long.toString(above.id)));
        ArrayNode overwrites = json.putArray("permission_overwrites");
        if (denied != 0) {
            overwrites
                    .addObject()
                    .put("id", Long.toString(world.bot().id()))
                    .put("type", 1)
                    .put("allow", "0")
                    .put("deny", Long.toString(denied));
        }
        if (kind.isThread()) {
            threadDetails(json);
        }
        if (kind == ChannelKind.FORUM) {
            ArrayNode available = json.putArray("available_tags");
            tags.forEach((tag, number) ->
                    available
                            .addObject()
                            .put("id", Long.toString(number))
                            .put("name", tag)
                            .put("moderated", false)
                            .putNull("emoji_id")
                            .putNull("emoji_name"));
        }
        return json;
    }

    private void threadDetails(ObjectNode json) {
        json.put("owner_id", Long.toString(world.bot().id()))
                .put("message_count", messages.size())
                .put("member_count", 1)
                .putObject("thread_metadata")
                .put("archived", archived)
                .put("locked", false)
                .put("auto_archive_duration", 1440)
                .put("archive_timestamp", "2026-01-01T00:00:00+00:00")
                .put("create_timestamp", "2026-01-01T00:00:00+00:00");
    }
}
