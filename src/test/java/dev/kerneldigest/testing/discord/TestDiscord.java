package dev.kerneldigest.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A Discord on loopback for tests with the real client: REST and gateway of API v10. Safe for many
 * threads.
 *
 * <p>Every body that a client sends is checked against Discord's OpenAPI file (where {@code
 * ../shared/discord/openapi.json} is there) and against the rules that only its documentation
 * tells; a wrong one is answered with 400, as Discord does, and kept in {@link #violations}, which
 * a test should find empty.
 */
public final class TestDiscord implements AutoCloseable {
    private final Access access = new Access();
    private final Gateway gateway = new Gateway(access);
    private final World world = new World(gateway::happened);
    private final BodyCheck check = new BodyCheck();
    private final Faults faults = new Faults();
    private final RequestLog requests = new RequestLog();
    private final CommandRoutes commands = new CommandRoutes(world);
    private final InteractionRoutes interactions = new InteractionRoutes(world);
    private final GatewayServer socket;
    private final SelfRoutes self;
    private final RestServer rest;
    private final int shards;

    private TestDiscord(int shards) throws IOException {
        this.shards = shards;
        socket = new GatewayServer(gateway, world);
        Router router = new Router();
        self = new SelfRoutes(world, socket::url, shards);
        self.into(router);
        new ChannelRoutes(world).into(router);
        commands.into(router);
        interactions.into(router);
        rest = new RestServer(router, access, faults, check, requests);
    }

    /** Starts one that recommends a single shard. */
    public static TestDiscord start() {
        return start(1);
    }

    /** Starts one that recommends so many shards. */
    public static TestDiscord start(int shards) {
        try {
            TestDiscord discord = new TestDiscord(shards);
            discord.socket.listen();
            discord.rest.start();
            return discord;
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException("the test Discord did not start", failed);
        }
    }

    /** Base of the REST API, with the slash at its end. */
    public URI restUrl() {
        return rest.url();
    }

    /**
     * The same for one of several clients, by whose name {@link RequestLog#callers} tells them
     * apart.
     */
    public URI restUrl(String caller) {
        return rest.url(caller);
    }

    public URI gatewayUrl() {
        return socket.url();
    }

    /** The token that the bot has to use. */
    public String token() {
        return access.token();
    }

    /** The server of this name, made if there is none; it has a channel {@code general}. */
    public TestGuild guild(String name) {
        return world.guild(name);
    }

    /** The server of this name, made if there is none, of which this shard hears. */
    public TestGuild guild(String name, int shard) {
        return world.guild(name, id -> (id >> 22) % shards == shard);
    }

    /** A server that the bot was never invited to, where people have it as an app of theirs. */
    public TestGuild stranger(String name) {
        return world.stranger(name);
    }

    /** What the bot writes to somebody alone. */
    public TestChannel direct(TestUser user) {
        return world.direct(user.id());
    }

    public Faults faults() {
        return faults;
    }

    public RequestLog requests() {
        return requests;
    }

    /** What clients sent that the real Discord would refuse. */
    public List<Violation> violations() {
        return check.violations();
    }

    public GatewayCounts gatewayCounts() {
        return gateway.counts();
    }

    /** The names of the registered commands. */
    public List<String> commands() {
        return commands.registered().stream()
                .map(command -> command.path("name").asText())
                .toList();
    }

    /** A registered command as JSON. */
    public Optional<ObjectNode> command(String name) {
        return commands.find(name);
    }

    /** Waits until at least so many commands are registered; false in vain. */
    public boolean awaitCommands(int wanted, Duration patience) {
        return commands.await(wanted, patience);
    }

    /** The body of the last request to a route, which must have been asked with one. */
    public JsonNode lastBody(String route) {
        return requests.lastBody(route).orElseThrow();
    }

    /** Somebody sends a slash command, e.g. {@code kernel latest}; see {@link TestInteraction}. */
    public TestInteraction slash(
            TestChannel channel, TestUser user, String command, Map<String, ?> options) {
        return command(channel, user, command, options, Optional.empty());
    }

    /** Somebody types in an option of a slash command. */
    public TestInteraction type(
            TestChannel channel,
            TestUser user,
            String command,
            Map<String, ?> options,
            String option) {
        return command(channel, user, command, options, Optional.of(option));
    }

    private TestInteraction command(
            TestChannel channel,
            TestUser user,
            String command,
            Map<String, ?> options,
            Optional<String> focused) {
        String name = command.split(" ", 2)[0];
        ObjectNode registered =
                commands.find(name)
                        .orElseThrow(() -> new IllegalArgumentException("not registered: " + name));
        ObjectNode data = InteractionJson.command(registered, command, options, focused);
        int type = focused.isPresent() ? InteractionJson.AUTOCOMPLETE : InteractionJson.COMMAND;
        return interact(channel, user, type, data, Optional.empty());
    }

    /** Somebody presses a button of a message. */
    public TestInteraction press(
            TestChannel channel, TestUser user, TestMessage message, String button) {
        ObjectNode data =
                Json.object().put("custom_id", button).put("component_type", Components.BUTTON);
        return interact(channel, user, InteractionJson.COMPONENT, data, Optional.of(message));
    }

    private TestInteraction interact(
            TestChannel channel,
            TestUser user,
            int type,
            ObjectNode data,
            Optional<TestMessage> message) {
        TestInteraction interaction =
                new TestInteraction(world.nextId(), UUID.randomUUID().toString(), channel, message);
        interactions.opened(interaction);
        ObjectNode json = new InteractionJson(world).create(interaction, user, type);
        json.set("data", data);
        message.ifPresent(pressed -> json.set("message", pressed.json()));
        gateway.happened(shard(channel.guild()), "INTERACTION_CREATE", json);
        return interaction;
    }

    /** What happens outside the bot's servers is told to the first shard (Discord docs). */
    private long shard(TestGuild guild) {
        return world.isIn(guild) ? guild.id() : 0;
    }

    /** Waits until so many shards are connected; false when 30 s were not enough. */
    public boolean awaitShards(int shards) {
        return gateway.awaitShards(shards, Duration.ofSeconds(30).toNanos());
    }

    /** Waits until sessions were resumed so often; false when 30 s were not enough. */
    public boolean awaitResumes(int resumes) {
        return gateway.awaitResumes(resumes, Duration.ofSeconds(30).toNanos());
    }

    /** Breaks all gateway connections; sessions can be resumed. */
    public void dropGateway() {
        gateway.drop();
    }

    /** Asks all clients to connect again (op 7). */
    public void askToReconnect() {
        gateway.askToReconnect();
    }

    /** Ends all sessions (op 9): clients have to identify anew. */
    public void invalidateSessions() {
        gateway.invalidate();
    }

    /** Interrupts all sessions (op 9, resumable): clients come again with the same. */
    public void suspendSessions() {
        gateway.suspend();
    }

    /** Breaks all connections, and refuses to resume what was there. */
    public void forgetSessions() {
        gateway.forget();
    }

    /** Heartbeats come fast and without an answer until clients come again. */
    public void ignoreHeartbeats() {
        gateway.ignoreHeartbeats();
    }

    /** Waits until sessions were begun so often; false when 30 s were not enough. */
    public boolean awaitIdentifies(int identifies) {
        return gateway.awaitIdentifies(identifies, Duration.ofSeconds(30).toNanos());
    }

    /** Lets the gateway refuse new connections, or take them again. */
    public void refuseGateway(boolean refuse) {
        socket.refuse(refuse);
    }

    /** From now on the token is worth nothing; the gateway closes with 4004. */
    public void revokeToken() {
        access.revoke();
        gateway.close(4004, "Authentication failed.");
    }

    /** From now on the API refuses the token; the gateway stays until it is lost. */
    public void forgetToken() {
        access.revoke();
    }

    /** The token is worth something again, as another one that the bot is started with would be. */
    public void restoreToken() {
        access.restore();
    }

    /** The application is set up so that commands go to this address and not to the gateway. */
    public void sendCommandsTo(String url) {
        self.sendCommandsTo(url);
    }

    /** Forgets nonces, as Discord does after a few minutes. */
    public void forgetNonces() {
        world.forgetNonces();
    }

    @Override
    public void close() {
        faults.clear();
        socket.close();
        rest.close();
    }
}
