package dev.kerneldigest.discord;

import dev.kerneldigest.delivery.ChannelAccess;
import dev.kerneldigest.delivery.Line;
import dev.kerneldigest.delivery.Messenger;
import dev.kerneldigest.delivery.Notices;
import dev.kerneldigest.discord.command.DirectMessages;
import dev.kerneldigest.discord.command.SlashCommand;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.Subscriptions;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import net.dv8tion.jda.internal.utils.IOUtil;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot at Discord: its connection, its commands, its messenger. Safe for many threads.
 *
 * <p>It asks for no privileged intents and caches no people, since it reads no messages.
 */
public final class DiscordBot implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordBot.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration FORCED_SHUTDOWN = Duration.ofMillis(500);

    /** The longest pause between two connects of JDA's own. */
    private static final int RECONNECT_SECONDS = 64;

    /**
     * How long a try to send may take: JDA itself repeats a request after 502 to 504 for up to 7.5
     * s, and after 10 s without an answer once.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Together with the listener's less than 4 s, of the 10 that the program has to end. */
    private static final Duration SHUTDOWN = Duration.ofSeconds(2);

    private final DiscordSettings settings;
    private final HeldGateway gateway;
    private final CommandListener listener;
    private final CommandRegistration registration;
    private final List<GuildWatch> others;
    private final Pause pause;
    private final Standing standing;
    private final Exchange exchange;
    private volatile Optional<ShardManager> shards = Optional.empty();
    private volatile boolean closed;

    public DiscordBot(DiscordSettings settings, Collection<SlashCommand> commands, Pause pause) {
        this(settings, commands, List.of(), pause);
    }

    /**
     * Makes a bot.
     *
     * @param others who hears of events too; closed by their owner
     */
    public DiscordBot(
            DiscordSettings settings,
            Collection<SlashCommand> commands,
            Collection<GuildWatch> others,
            Pause pause) {
        this(settings, commands, others, pause, InstantSource.system());
    }

    /** With a clock of its own for what Discord refuses. */
    DiscordBot(
            DiscordSettings settings,
            Collection<SlashCommand> commands,
            Collection<GuildWatch> others,
            Pause pause,
            InstantSource clock) {
        this.others = List.copyOf(others);
        this.standing = new Standing(clock);
        this.exchange = new Exchange(this::connection, standing);
        this.settings = settings;
        this.gateway = new HeldGateway(settings.gateway());
        this.listener = new CommandListener(commands);
        this.registration = new CommandRegistration(commands, pause);
        this.pause = pause;
        MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
    }

    /**
     * Logs in, and while Discord is away waits for it: 1 s, 2 s, 4 s and so on up to a minute
     * between the tries, or until it is closed. Once this returns, the connection mends itself.
     *
     * @throws TokenRefusedException if Discord does not know the token; told at once
     * @throws InterruptedException if the thread was interrupted while waiting
     */
    public void start() throws TokenRefusedException, InterruptedException {
        Duration wait = FIRST_PAUSE;
        while (shards.isEmpty() && !closed) {
            try {
                shards = Optional.of(login());
            } catch (InvalidTokenException refused) {
                throw new TokenRefusedException(refused);
            } catch (RuntimeException away) {
                LOG.warn(
                        "Discord cannot be reached; trying again seconds={} cause={}",
                        wait.toSeconds(),
                        away.toString());
                pause.rest(wait);
                Duration doubled = wait.multipliedBy(2);
                wait = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
            }
        }
        if (closed) {
            close();
        }
    }

    /** Tells somebody what passes between us and Discord. */
    public void tell(Traffic hearer) {
        standing.requests().tell(hearer);
        listener.tell(hearer);
    }

    /** Sends to channels; usable before {@link #start}, when it asks to try later. */
    public Messenger messenger(Pacer pacer) {
        return messenger(pacer, PATIENCE);
    }

    /** With a patience of its own for each try. */
    Messenger messenger(Pacer pacer, Duration patience) {
        return messenger(pacer, patience, InstantSource.system());
    }

    /** With a clock of its own. */
    Messenger messenger(Pacer pacer, Duration patience, InstantSource clock) {
        return new JdaMessenger(
                new Calls(exchange, pacer, patience), new Places(this::cached), clock);
    }

    /** Writes to people; usable before {@link #start}. */
    public DirectMessages messages(Pacer pacer) {
        return direct(pacer);
    }

    /**
     * Tells people of pauses; usable before {@link #start}.
     *
     * @param subscriptions know the language that a server chose
     */
    public Notices notices(Pacer pacer, Subscriptions subscriptions) {
        Calls calls = new Calls(exchange, pacer, PATIENCE);
        SystemChannels channels = new SystemChannels(calls, this::cached);
        return new DirectNotices(direct(pacer), subscriptions, channels::of);
    }

    private JdaDirectMessages direct(Pacer pacer) {
        return new JdaDirectMessages(new Calls(exchange, pacer, PATIENCE));
    }

    /** Knows what the bot may do where, without asking Discord. */
    public ChannelAccess access() {
        Places places = new Places(this::cached);
        return channel -> places.lacking(channel).map(List::isEmpty);
    }

    Optional<GuildChannel> cached(ChannelId channel) {
        return shards.flatMap(manager ->
                Optional.ofNullable(manager.getChannelById(GuildChannel.class, channel.value())));
    }

    private Optional<Guild> cached(GuildId guild) {
        return shards.flatMap(manager -> Optional.ofNullable(manager.getGuildById(guild.value())));
    }

    /** Whether every shard that runs here is connected. */
    public boolean isConnected() {
        List<JDA> running = running();
        return !running.isEmpty()
                && running.stream().allMatch(jda -> jda.getStatus() == JDA.Status.CONNECTED);
    }

    /** Whether messages can be sent; usable before {@link #start}. */
    public Line line() {
        return exchange.line();
    }

    /**
     * How many answers of the last 10 minutes Discord counts against us: 10,000 ban the address for
     * a while.
     */
    public int invalidRequests() {
        return standing.requests().recent();
    }

    /**
     * Sends nothing more, and lets what is on its way go without waiting for its answer: that is to
     * be tried again by another run.
     */
    public void hangUp() {
        exchange.hangUp();
    }

    /** Ends the connection, in 4 s at the most. */
    @Override
    public void close() {
        closed = true;
        hangUp();
        List<JDA> running = running();
        registration.close();
        listener.close();
        shards.ifPresent(ShardManager::shutdown);
        shards = Optional.empty();
        if (!await(running, SHUTDOWN)) {
            running.forEach(JDA::shutdownNow);
            if (!await(running, FORCED_SHUTDOWN)) {
                LOG.warn("The connection to Discord did not end in time");
            }
        }
    }

    /** Logs in once; a failed try leaves no threads behind. */
    private ShardManager login() {
        ShardManager manager = builder().build(false);
        try {
            manager.login();
            return manager;
        } catch (RuntimeException failure) {
            manager.shutdown();
            throw failure;
        }
    }

    private DefaultShardManagerBuilder builder() {
        DefaultShardManagerBuilder builder =
                DefaultShardManagerBuilder.createLight(
                                settings.token(), EnumSet.noneOf(GatewayIntent.class))
                        .setSessionController(gateway)
                        .setRestConfigProvider(_ -> restConfig())
                        .setHttpClientBuilder(httpClient())
                        .setMaxReconnectDelay(RECONNECT_SECONDS)
                        .setEnableShutdownHook(false)
                        .addEventListeners(listener, registration, standing)
                        .addEventListeners(others.toArray());
        settings.shards()
                .ifPresent(range ->
                        builder.setShardsTotal(range.total()).setShards(range.from(), range.to()));
        return builder;
    }

    private RestConfig restConfig() {
        RestConfig config = new RestConfig();
        settings.api().map(URI::toString).ifPresent(config::setBaseUrl);
        return config;
    }

    /** As the client library makes its own, whose every answer is counted. */
    private OkHttpClient.Builder httpClient() {
        return IOUtil.newHttpClientBuilder().addInterceptor(standing.requests());
    }

    private List<JDA> running() {
        return shards.map(ShardManager::getShards).orElse(List.of());
    }

    private Optional<JDA> connection() {
        return running().stream().filter(jda -> jda.getStatus() != JDA.Status.SHUTDOWN).findFirst();
    }

    private static boolean await(List<JDA> running, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            for (JDA jda : running) {
                long left = Math.max(1_000_000, end - System.nanoTime());
                if (!jda.awaitShutdown(Duration.ofNanos(left))) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
