package dev.kerneldigest;

import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.config.Secret;
import dev.kerneldigest.delivery.Courier;
import dev.kerneldigest.delivery.CourierRounds;
import dev.kerneldigest.delivery.Dispatch;
import dev.kerneldigest.delivery.TroubleWatch;
import dev.kerneldigest.digest.MessageWriter;
import dev.kerneldigest.discord.DiscordBot;
import dev.kerneldigest.discord.DiscordSettings;
import dev.kerneldigest.discord.GuildWatch;
import dev.kerneldigest.discord.Pacer;
import dev.kerneldigest.discord.TokenRefusedException;
import dev.kerneldigest.discord.command.SlashCommand;
import dev.kerneldigest.feed.FeedState;
import dev.kerneldigest.feed.PollReport;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.schedule.Bells;
import dev.kerneldigest.schedule.Duties;
import dev.kerneldigest.search.NewsIndex;
import dev.kerneldigest.store.SqlDepartures;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.Departures;
import dev.kerneldigest.subscription.Purge;
import dev.kerneldigest.subscription.SubscriptionId;
import dev.kerneldigest.subscription.Subscriptions;
import dev.kerneldigest.subscription.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The running bot: the newsroom, what it owes its readers, and Discord; built by hand. */
final class Bot implements AutoCloseable {
    /** How long a source rests whose next time cannot be known. */
    private static final Duration UNKNOWN = Duration.ofMinutes(15);

    private static final InstantSource CLOCK = InstantSource.system();

    private final Lifecycle lifecycle = new Lifecycle();
    private final Newsroom newsroom;
    private final Map<String, Source> sources;
    private final Pressroom pressroom;
    private final Bells bells;
    private final SubscriptionBells changes;
    private final CourierRounds courier;
    private final DiscordBot discord;
    private final Pacer pacer;

    Bot(Configuration configuration, Secret token) {
        newsroom = lifecycle.add(Newsroom.open(configuration));
        sources =
                Sources.enabled(configuration.sources()).stream()
                        .collect(Collectors.toMap(source -> source.id().value(), source -> source));
        pressroom =
                lifecycle.add(new Pressroom(newsroom, configuration.settings().servers(), CLOCK));
        Subscriptions subscriptions = pressroom.subscriptions();
        bells =
                new Bells(
                        "kernel-digest",
                        newsroom.database().dataSource(),
                        newsroom.database().isShared(),
                        new Duties(this::poll, this::publish),
                        CLOCK);
        changes = new SubscriptionBells(subscriptions, bells);
        Departures departures = new SqlDepartures(newsroom.database());
        Purge purge = new Purge(departures, subscriptions, changes::removed, CLOCK);
        FrontDesk frontDesk = pressroom.frontDesk(this::wakeCourier);
        NewsIndex index =
                lifecycle.add(
                        NewsIndex.open(
                                configuration.settings().index(), newsroom.archive(), CLOCK));
        Lookups lookups =
                new Lookups(
                        newsroom,
                        index,
                        pressroom.selection(),
                        pressroom.press(new MessageWriter()),
                        CLOCK);
        List<SlashCommand> commands =
                SlashCommands.all(
                        newsroom,
                        subscriptions,
                        query ->
                                ManagingCommands.all(
                                        newsroom,
                                        subscriptions,
                                        changes,
                                        frontDesk,
                                        query,
                                        purge,
                                        this::write,
                                        CLOCK),
                        lookups,
                        List.copyOf(sources.values()));
        GuildWatch guilds = lifecycle.add(new GuildWatch(departures, subscriptions, CLOCK));
        discord =
                new DiscordBot(
                        settings(configuration, token), commands, List.of(guilds), Thread::sleep);
        pacer = new Pacer(configuration.settings().delivery().perSecond(), CLOCK, Thread::sleep);
        Dispatch dispatch =
                new Dispatch(
                        pressroom.outbox(),
                        discord.messenger(pacer),
                        subscriptions,
                        discord.notices(pacer, subscriptions),
                        CLOCK);
        TroubleWatch troubles = new TroubleWatch(subscriptions, discord.access(), frontDesk::serve);
        lifecycle.add(discord);
        courier =
                lifecycle.add(
                        new CourierRounds(
                                new Housekeeping(
                                        new Courier(pressroom.outbox(), dispatch, CLOCK),
                                        troubles,
                                        purge,
                                        CLOCK)));
        lifecycle.add(bells);
        lifecycle.add(DatabaseRounds.of(newsroom.database(), index, configuration, CLOCK));
    }

    /** Starts to poll and to serve, then waits until Discord has let the bot in. */
    void start() throws TokenRefusedException, InterruptedException {
        new StartOnCopy(newsroom, pressroom, CLOCK).take(sources.values());
        Instant now = CLOCK.instant();
        Map<String, Instant> due = new HashMap<>();
        sources.forEach((id, source) ->
                due.put(
                        id,
                        newsroom.states()
                                .find(source.id())
                                .filter(state -> state.url().equals(source.url()))
                                .map(FeedState::next)
                                .orElse(now)));
        bells.reconcileSources(due);
        changes.reconcile();
        bells.start();
        discord.start();
    }

    private Instant poll(String id) {
        Source source = sources.get(id);
        if (source == null || !newsroom.hasRoom()) {
            // Rung by a node whose settings still have it; or the disk is about to be full.
            return CLOCK.instant().plus(UNKNOWN);
        }
        PollReport report = newsroom.poller().poll(source);
        if (report.fresh() + report.retitled() > 0) {
            pressroom.newsflash().newsCame();
        }
        if (pressroom.newsflash().serve() > 0) {
            courier.wake();
        }
        return newsroom.states()
                .find(source.id())
                .map(FeedState::next)
                .orElseGet(() -> CLOCK.instant().plus(UNKNOWN));
    }

    /** Serves a subscription now, as its bell does when it rings. */
    void publish(long subscription) {
        if (pressroom.desk().serve(new SubscriptionId(subscription)) > 0) {
            courier.wake();
        }
    }

    private Optional<ChannelId> write(UserId user, String markdown) {
        return discord.messages(pacer).write(user, markdown);
    }

    private void wakeCourier() {
        courier.wake();
    }

    private static DiscordSettings settings(Configuration configuration, Secret token) {
        return new DiscordSettings(
                token.reveal(),
                configuration.environment().api(),
                configuration.environment().gateway(),
                configuration
                        .environment()
                        .shards()
                        .map(range ->
                                new DiscordSettings.ShardRange(
                                        range.from(), range.to(), range.total())));
    }

    @Override
    public void close() {
        lifecycle.close();
    }
}
