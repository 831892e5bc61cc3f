package dev.kerneldigest.testing.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server of the test Discord. Safe for many threads. */
public final class TestGuild {
    private static final String JOINED = "2026-01-01T00:00:00+00:00";

    private final World world;
    private final long id;
    private final long managers;
    private final String name;
    private volatile String locale = "en-US";
    private volatile long everybody = Permissions.EVERYONE;
    private final List<TestChannel> channels = new CopyOnWriteArrayList<>();
    private final Map<String, TestUser> people = new ConcurrentHashMap<>();
    private final Map<String, TestUser> admins = new ConcurrentHashMap<>();

    TestGuild(World world, long id, String name) {
        this.world = world;
        this.id = id;
        this.managers = world.nextId();
        this.name = name;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** Its language (Discord docs, "Locales"). */
    String locale() {
        return locale;
    }

    /** Its people choose a language for it. */
    public void speak(String chosen) {
        locale = chosen;
        world.changed(this);
    }

    /** The text channel of this name, made if there is none. */
    public TestChannel channel(String channel) {
        return channel(channel, ChannelKind.TEXT);
    }

    /** The channel of this name and kind, made if there is none. */
    public TestChannel channel(String channel, ChannelKind kind) {
        return find(channel, kind).orElseGet(() -> make(channel, kind, Optional.empty()));
    }

    /** A thread below a channel, made if there is none of that name. */
    public TestChannel thread(TestChannel parent, String thread) {
        return find(thread, ChannelKind.THREAD)
                .orElseGet(() -> make(thread, ChannelKind.THREAD, Optional.of(parent)));
    }

    /** A new post in a forum, whatever else bears its name. */
    TestChannel post(TestChannel forum, String title) {
        return make(title, ChannelKind.THREAD, Optional.of(forum));
    }

    List<TestChannel> below(TestChannel parent) {
        return channels.stream()
                .filter(channel -> channel.parent().filter(parent::equals).isPresent())
                .toList();
    }

    List<TestChannel> threads() {
        return channels.stream().filter(channel -> channel.kind().isThread()).toList();
    }

    /** The role of those who have Manage Server. */
    public TestRole managers() {
        return new TestRole(managers, "managers", Permissions.MANAGE_SERVER);
    }

    /** The role that everybody has; it bears the server's own number. */
    public TestRole everyone() {
        return new TestRole(id, "@everyone", everybody);
    }

    /** Takes these permissions from everybody; see {@link Permissions}. */
    public void deny(long permissions) {
        everybody &= ~permissions;
        world.changed(this);
    }

    /** Takes the bot out. */
    public void kick() {
        world.kick(this);
    }

    /** Takes the bot in again. */
    public void invite() {
        world.invite(this);
    }

    /** Is away for a while, through no fault of anybody's. */
    public void outage() {
        world.outage(this);
    }

    /** Somebody without any special permission. */
    public TestUser member(String person) {
        return people.computeIfAbsent(person, this::person);
    }

    /** Somebody who has Manage Server. */
    public TestUser admin(String person) {
        return admins.computeIfAbsent(person, this::person);
    }

    /** Whatever language they speak now. */
    private boolean isAdmin(TestUser user) {
        return admins.values().stream().anyMatch(admin -> admin.id() == user.id());
    }

    private TestUser person(String person) {
        return new TestUser(world.nextId(), person, false);
    }

    private Optional<TestChannel> find(String channel, ChannelKind kind) {
        return channels.stream()
                .filter(one -> one.name().equals(channel) && one.kind() == kind)
                .findFirst();
    }

    private synchronized TestChannel make(
            String channel, ChannelKind kind, Optional<TestChannel> parent) {
        TestChannel made = new TestChannel(world, this, channel, kind, parent);
        channels.add(made);
        world.add(made);
        return made;
    }

    /** Makes its first channel, before anybody is told of the server. */
    TestChannel found() {
        TestChannel general =
                new TestChannel(world, this, "general", ChannelKind.TEXT, Optional.empty());
        channels.add(general);
        return general;
    }

    void forget(TestChannel channel) {
        channels.remove(channel);
    }

    long permissions(TestUser user) {
        return Permissions.EVERYONE | (isAdmin(user) ? Permissions.MANAGE_SERVER : 0);
    }

    ObjectNode member(TestUser user) {
        ObjectNode member =
                Json.object()
                        .put("joined_at", JOINED)
                        .put("deaf", false)
                        .put("mute", false)
                        .put("flags", 0)
                        .put("permissions", Long.toString(permissions(user)))
                        .putNull("nick");
        member.set("user", user.json());
        if (isAdmin(user)) {
            member.putArray("roles").add(Long.toString(managers));
        } else {
            member.putArray("roles");
        }
        return member;
    }

    ObjectNode stub() {
        return Json.object().put("id", Long.toString(id)).put("unavailable", true);
    }

    /** The first one made: {@code general}. */
    private String systemChannel() {
        return Long.toString(channels.getFirst().id());
    }

    /** All of it, as GUILD_CREATE and GUILD_UPDATE tell it. */
    ObjectNode json() {
        ObjectNode json =
                Json.object()
                        .put("id", Long.toString(id))
                        .put("name", name)
                        .put("owner_id", Long.toString(world.application()))
                        .put("member_count", 1 + people.size() + admins.size())
                        .put("preferred_locale", locale)
                        .put("joined_at", JOINED)
                        .put("afk_timeout", 300)
                        .put("verification_level", 0)
                        .put("default_message_notifications", 0)
                        .put("mfa_level", 0)
                        .put("explicit_content_filter", 0)
                        .put("large", false)
                        .put("system_channel_id", systemChannel())
                        .put("unavailable", false);
        json.putArray("roles").add(json(everyone())).add(json(managers()));
        json.set("channels", Json.array(channelJson(false)));
        json.set("threads", Json.array(channelJson(true)));
        json.putArray("members").add(member(world.bot()));
        List.of(
                        "guild_scheduled_events",
                        "emojis",
                        "stickers",
                        "voice_states",
                        "presences",
                        "stage_instances",
                        "features")
                .forEach(json::putArray);
        return json;
    }

    private List<ObjectNode> channelJson(boolean threads) {
        return channels.stream()
                .filter(channel -> channel.kind().isThread() == threads)
                .map(TestChannel::json)
                .toList();
    }

    static ObjectNode json(TestRole given) {
        ObjectNode role = Json.object();
        role.putObject("colors")
                .put("primary_color", 0)
                .putNull("secondary_color")
                .putNull("tertiary_color");
        return role.put("id", Long.toString(given.id()))
                .put("name", given.name())
                .put("permissions", Long.toString(given.permissions()))
                .put("position", 0)
                .put("color", 0)
                .put("hoist", false)
                .put("managed", false)
                .put("mentionable", false)
                .put("flags", 0);
    }
}
