package dev.kerneldigest.testing.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Channels, threads and their messages. */
final class ChannelRoutes {
    private static final String MESSAGES = " /channels/{channel_id}/messages";
    private static final String MESSAGE = MESSAGES + "/{message_id}";

    private final World world;

    ChannelRoutes(World world) {
        this.world = world;
    }

    void into(Router router) {
        router.with("GET /channels/{channel_id}", request -> Answer.ok(visible(request).json()))
                .with("DELETE /channels/{channel_id}", this::deleteChannel)
                .with("POST /channels/{channel_id}/threads", this::startThread)
                .with("GET /guilds/{guild_id}", request -> Answer.ok(guild(request).json()))
                .with("GET /guilds/{guild_id}/members/{user_id}", this::member)
                .with("GET /guilds/{guild_id}/threads/active", this::activeThreads)
                .with("GET /channels/{channel_id}/threads/archived/public", this::archivedThreads)
                .with("POST" + MESSAGES, this::create)
                .with("GET" + MESSAGES, this::list)
                .with("GET" + MESSAGE, request -> Answer.ok(message(request).json()))
                .with("PATCH" + MESSAGE, this::edit)
                .with("DELETE" + MESSAGE, this::delete)
                .with("POST" + MESSAGE + "/crosspost", this::crosspost);
    }

    private TestGuild guild(Request request) {
        long id = request.id("guild_id");
        return world.guilds().stream()
                .filter(guild -> guild.id() == id)
                .findFirst()
                .orElseThrow(() -> new ApiError(404, 10004, "Unknown Guild"));
    }

    /** Of the bot only, which is all that it asks for. */
    private Answer member(Request request) {
        TestUser bot = world.bot();
        if (request.id("user_id") != bot.id()) {
            throw new ApiError(404, 10007, "Unknown Member");
        }
        return Answer.ok(guild(request).member(bot));
    }

    private TestChannel visible(Request request) {
        TestChannel channel =
                world.channel(request.id("channel_id")).orElseThrow(ApiError::unknownChannel);
        if (!channel.botMay(Permissions.VIEW_CHANNEL)) {
            throw new ApiError(403, 50001, "Missing Access");
        }
        return channel;
    }

    private TestChannel writable(Request request) {
        TestChannel channel = visible(request);
        if (channel.kind() == ChannelKind.DIRECT && !channel.botMay(Permissions.SEND_MESSAGES)) {
            throw new ApiError(403, 50007, "Cannot send messages to this user");
        }
        long needed =
                channel.kind().isThread()
                        ? Permissions.SEND_MESSAGES_IN_THREADS
                        : Permissions.SEND_MESSAGES;
        if (!channel.botMay(needed)) {
            throw new ApiError(403, 50013, "Missing Permissions");
        }
        return channel;
    }

    private TestMessage message(Request request) {
        return visible(request)
                .message(request.id("message_id"))
                .orElseThrow(ApiError::unknownMessage);
    }

    private Answer create(Request request) {
        TestChannel channel = writable(request);
        if (!channel.kind().takesMessages()) {
            throw new ApiError(400, 50008, "Cannot send messages in a non-text channel");
        }
        return Answer.ok(world.post(channel, world.bot(), request.object()).json());
    }

    private Answer list(Request request) {
        int most = Integer.parseInt(request.query().getOrDefault("limit", "50"));
        return Answer.ok(
                Json.array(
                        visible(request).newestFirst().stream()
                                .limit(most)
                                .map(TestMessage::json)
                                .toList()));
    }

    private Answer edit(Request request) {
        TestMessage edited = MessageJson.edited(message(request), request.object());
        visible(request).keep(edited);
        return Answer.ok(edited.json());
    }

    private Answer crosspost(Request request) {
        TestMessage message = message(request);
        if (message.isPublished()) {
            throw new ApiError(400, 40033, "This message has already been crossposted");
        }
        TestMessage published = MessageJson.published(message);
        visible(request).keep(published);
        return Answer.ok(published.json());
    }

    private Answer delete(Request request) {
        if (!visible(request).deleteMessage(request.id("message_id"))) {
            throw ApiError.unknownMessage();
        }
        return Answer.nothing();
    }

    private Answer deleteChannel(Request request) {
        TestChannel channel = visible(request);
        channel.delete();
        return Answer.ok(channel.json());
    }

    private Answer activeThreads(Request request) {
        long guild = request.id("guild_id");
        return threads(
                world.guilds().stream()
                        .filter(one -> one.id() == guild)
                        .flatMap(one -> one.threads().stream())
                        .filter(thread -> !thread.isArchived()));
    }

    private Answer archivedThreads(Request request) {
        return threads(visible(request).posts().stream().filter(TestChannel::isArchived));
    }

    /** The newest first (Discord docs, "List Active Guild Threads"). */
    private static Answer threads(Stream<TestChannel> threads) {
        ObjectNode json = Json.object();
        Stream<TestChannel> sorted =
                threads.sorted(Comparator.comparingLong(TestChannel::id).reversed());
        json.set("threads", Json.array(sorted.map(TestChannel::json).toList()));
        json.putArray("members");
        return Answer.ok(json);
    }

    private Answer startThread(Request request) {
        TestChannel parent = writable(request);
        ObjectNode body = request.object();
        String name = body.path("name").asText();
        TestChannel thread =
                parent.kind() == ChannelKind.FORUM
                        ? parent.guild().post(parent, name)
                        : parent.guild().thread(parent, name);
        ObjectNode json = thread.json();
        Optional.of(body.path("message"))
                .filter(message -> message.isObject())
                .map(message -> world.begin(thread, world.bot(), (ObjectNode) message))
                .ifPresent(first -> json.set("message", first.json()));
        return Answer.of(201, json);
    }
}
