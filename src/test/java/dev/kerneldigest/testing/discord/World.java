package dev.kerneldigest.testing.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongPredicate;

/** The servers, channels and people of the test Discord. Safe for many threads. */
final class World {
    private final Snowflakes ids = new Snowflakes();
    private final Events events;
    private final TestUser bot;
    private final long application;
    private final Map<Long, TestGuild> guilds = new ConcurrentSkipListMap<>();
    private final Map<Long, TestChannel> channels = new ConcurrentHashMap<>();
    private final Map<Long, TestChannel> direct = new ConcurrentHashMap<>();
    private final Map<String, TestMessage> nonces = new ConcurrentHashMap<>();

    World(Events events) {
        this.events = events;
        this.application = ids.next();
        this.bot = new TestUser(ids.next(), "kernel-digest", true);
    }

    TestUser bot() {
        return bot;
    }

    /** The application's id: another number than the bot's, so that nobody mixes them up. */
    long application() {
        return application;
    }

    long nextId() {
        return ids.next();
    }

    TestGuild guild(String name) {
        return guild(name, _ -> true);
    }

    /** The server of this name, made with a number that fits if there is none. */
    synchronized TestGuild guild(String name, LongPredicate number) {
        return guilds.values().stream()
                .filter(guild -> guild.name().equals(name))
                .findFirst()
                .orElseGet(() -> found(name, number));
    }

    private TestGuild found(String name, LongPredicate number) {
        TestGuild guild = new TestGuild(this, ids.next(number), name);
        TestChannel general = guild.found();
        channels.put(general.id(), general);
        guilds.put(guild.id(), guild);
        events.happened(guild.id(), "GUILD_CREATE", guild.json());
        return guild;
    }

    /** A server that the bot was never in. */
    TestGuild stranger(String name) {
        TestGuild guild = new TestGuild(this, ids.next(), name);
        guild.found();
        return guild;
    }

    boolean isIn(TestGuild guild) {
        return guilds.containsKey(guild.id());
    }

    synchronized void kick(TestGuild guild) {
        guilds.remove(guild.id());
        events.happened(
                guild.id(), "GUILD_DELETE", Json.object().put("id", Long.toString(guild.id())));
    }

    synchronized void invite(TestGuild guild) {
        guilds.put(guild.id(), guild);
        events.happened(guild.id(), "GUILD_CREATE", guild.json());
    }

    void outage(TestGuild guild) {
        events.happened(guild.id(), "GUILD_DELETE", guild.stub());
    }

    /** Where the bot writes to somebody alone; of no server, but of that person. */
    TestChannel direct(long user) {
        return direct.computeIfAbsent(
                user,
                _ -> {
                    TestGuild nowhere = new TestGuild(this, user, "@me");
                    TestChannel made =
                            new TestChannel(
                                    this, nowhere, "direct", ChannelKind.DIRECT, Optional.empty());
                    channels.put(made.id(), made);
                    return made;
                });
    }

    Collection<TestGuild> guilds() {
        return List.copyOf(guilds.values());
    }

    Optional<TestChannel> channel(long id) {
        return Optional.ofNullable(channels.get(id));
    }

    void add(TestChannel channel) {
        channels.put(channel.id(), channel);
        tell(channel, "CREATE");
    }

    void changed(TestChannel channel) {
        tell(channel, "UPDATE");
    }

    void changed(TestGuild guild) {
        events.happened(guild.id(), "GUILD_UPDATE", guild.json());
    }

    void remove(TestChannel channel) {
        channels.remove(channel.id());
        tell(channel, "DELETE");
    }

    private void tell(TestChannel channel, String what) {
        if (!isIn(channel.guild())) {
            return;
        }
        String type = (channel.kind().isThread() ? "THREAD_" : "CHANNEL_") + what;
        events.happened(channel.guild().id(), type, channel.json());
    }

    /**
     * Keeps a message, unless its author sent one with this nonce before: then that one is the
     * answer ({@code enforce_nonce}, Discord docs, "Create Message").
     */
    synchronized TestMessage post(TestChannel channel, TestUser author, ObjectNode body) {
        String nonce = body.path("nonce").asText();
        boolean enforced = body.path("enforce_nonce").asBoolean() && !nonce.isEmpty();
        String key = author.id() + " " + nonce;
        TestMessage known = nonces.get(key);
        if (enforced && known != null) {
            return known;
        }
        TestMessage message = MessageJson.message(ids.next(), channel, author, body);
        channel.keep(message);
        if (enforced) {
            nonces.put(key, message);
        }
        return message;
    }

    /** Keeps the message that a post begins with: it has the post's own number (Discord docs). */
    TestMessage begin(TestChannel post, TestUser author, ObjectNode body) {
        TestMessage message = MessageJson.message(post.id(), post, author, body);
        post.keep(message);
        return message;
    }

    /** Forgets all nonces, as Discord does after a few minutes. */
    void forgetNonces() {
        nonces.clear();
    }
}
