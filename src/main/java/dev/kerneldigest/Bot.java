package dev.kerneldigest;

import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.config.Secret;
import dev.kerneldigest.delivery.Courier;
import dev.kerneldigest.delivery.CourierRounds;
import dev.kerneldigest.delivery.Dispatch;
import dev.kerneldigest.delivery.Line;
import dev.kerneldigest.delivery.TroubleWatch;
import dev.kerneldigest.digest.MessageWriter;
import dev.kerneldigest.discord.DiscordBot;
import dev.kerneldigest.discord.GuildWatch;
import dev.kerneldigest.discord.Pacer;
import dev.kerneldigest.discord.TokenRefusedException;
import dev.kerneldigest.discord.command.Audit;
import dev.kerneldigest.discord.command.OwnFeeds;
import dev.kerneldigest.discord.command.SlashCommand;
import dev.kerneldigest.feed.FeedState;
import dev.kerneldigest.feed.PollReport;
import dev.kerneldigest.feed.Reach;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.schedule.Bells;
import dev.kerneldigest.schedule.Duties;
import dev.kerneldigest.search.NewsIndex;
import dev.kerneldigest.store.SqlChangeLog;
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

/** The running bot: the newsroom, what it owes its readers, and Discord; built by hand. */
final class Bot implements AutoCloseable {
    /** How long a source rests whose next time cannot be known. */
    private static final Duration UNKNOWN = Duration.ofMinutes(15);

    /** How long one rests that came while too many were polled. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final InstantSource CLOCK = InstantSource.system();

    private final Lifecycle lifecycle = new Lifecycle();
    private final Newsroom newsroom;
    private final Sources sources;
    private final Optional<CustomFeedRoom> ownFeeds;
    private final Pressroom pressroom;
    private final Bells bells;
    private final SubscriptionBells changes;
    private final CourierRounds courier;
    private final DiscordBot discord;
    private final Pacer pacer;
    private final Optional<WebRoom> web;

    Bot(Configuration configuration, Secret token) {
        this(configuration, token, Reach.PUBLIC);
    }

    /**
     * Builds the bot.
     *
     * @param reach where the feeds may be that servers add for themselves
     */
    Bot(Configuration configuration, Secret token, Reach reach) {
        Troubles troubles = lifecycle.add(Troubles.listen());
        newsroom = lifecycle.add(Newsroom.open(configuration));
        sources = new Sources(Sources.enabled(configuration.sources()), newsroom.customs());
        pressroom =
                lifecycle.add(new Pressroom(newsroom, configuration.settings().servers(), CLOCK));
        Subscriptions subscriptions = pressroom.subscriptions();
        bells =
                new Bells(
                        "kernel-digest",
                        newsroom.database()::lend,
                        newsroom.database().isShared(),
                        new Duties(this::poll, this::ring),
                        CLOCK);
        ownFeeds =
                newsroom.customs()
                        .map(feeds ->
                                lifecycle.add(
                                        new CustomFeedRoom(
                                                newsroom,
                                                feeds,
                                                bells,
                                                reach,
                                                this::newsCame,
                                                CLOCK)));
        changes = new SubscriptionBells(subscriptions, bells);
        Departures departures = new SqlDepartures(newsroom.database());
        Purge purge = new Purge(departures, subscriptions, changes::removed, CLOCK);
        FrontDesk frontDesk = pressroom.frontDesk(this::wakeCourier);
        NewsIndex index =
                lifecycle.add(
                        NewsIndex.openBehind(
                                configuration.settings().index(), newsroom.archive(), CLOCK));
        Lookups lookups =
                new Lookups(
                        newsroom,
                        index,
                        pressroom.selection(),
                        pressroom.press(new MessageWriter()),
                        this::line,
                        troubles::last,
                        CLOCK);
        Audit audit = new Audit(new SqlChangeLog(newsroom.database()), CLOCK);
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
                        sources,
                        ownFeeds.map(room -> new OwnFeeds(room, audit)));
        GuildWatch guilds = lifecycle.add(new GuildWatch(departures, subscriptions, CLOCK));
        discord =
                new DiscordBot(
                        DiscordReach.of(configuration.environment(), token),
                        commands,
                        List.of(guilds),
                        Thread::sleep);
        pacer = new Pacer(configuration.settings().delivery().perSecond(), CLOCK, Thread::sleep);
        Dispatch dispatch =
                new Dispatch(
                        pressroom.outbox(),
                        discord.messenger(pacer),
                        subscriptions,
                        discord.notices(pacer, subscriptions),
                        CLOCK);
        TroubleWatch watch = new TroubleWatch(subscriptions, discord.access(), frontDesk::serve);
        lifecycle.add(discord);
        courier =
                lifecycle.add(
                        new CourierRounds(
                                new Housekeeping(
                                        new Courier(
                                                pressroom.outbox(), dispatch, this::line, CLOCK),
                                        discord::hangUp,
                                        watch,
                                        purge,
                                        CLOCK)));
        lifecycle.add(bells);
        lifecycle.add(DatabaseRounds.of(newsroom.database(), index, configuration, CLOCK));
        web =
                configuration
                        .environment()
                        .pages()
                        .map(pages ->
                                lifecycle.add(
                                        new WebRoom(
                                                pages,
                                                lookups,
                                                sources.configured(),
                                                subscriptions::all)));
        web.ifPresent(room -> discord.tell(room.traffic()));
        // First of all, so that no bell has to be waited for that waits for a source.
        lifecycle.add(newsroom::stop);
    }

    /** Starts to poll and to serve, then waits until Discord has let the bot in. */
    void start() throws TokenRefusedException, InterruptedException {
        web.ifPresent(WebRoom::start);
        new StartOnCopy(newsroom.database(), pressroom, CLOCK)
                .take(newsroom.round(this::pollInTurn), sources.all());
        Instant now = CLOCK.instant();
        Map<String, Instant> due = new HashMap<>();
        sources.all()
                .forEach(source ->
                        due.put(
                                source.id().value(),
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

    /** Polls a source now, as its bell does when it rings; when it is due next. */
    Instant poll(String id) {
        Optional<Source> known = sources.find(new SourceId(id));
        if (known.isEmpty()) {
            return unknown(id);
        }
        if (!newsroom.hasRoom()) {
            // The disk is about to be full.
            return CLOCK.instant().plus(UNKNOWN);
        }
        Source source = known.get();
        Instant start = CLOCK.instant();
        Optional<PollReport> polled = poll(source);
        if (polled.isEmpty()) {
            return CLOCK.instant().plus(SOON);
        }
        PollReport report = polled.get();
        web.ifPresent(room -> room.polled(report));
        if (report.fresh() + report.retitled() > 0) {
            pressroom.newsflash().newsCame();
        }
        if (pressroom.newsflash().serve() > 0) {
            courier.wake();
        }
        // A poll whose outcome could not be stored left the time as it was: past.
        return newsroom.states()
                .find(source.id())
                .map(FeedState::next)
                .filter(next -> next.isAfter(start))
                .orElseGet(() -> CLOCK.instant().plus(source.every()));
    }

    private Optional<PollReport> poll(Source source) {
        return source.id().isCustom()
                ? ownFeeds.orElseThrow().poll(source)
                : Optional.of(newsroom.poller().poll(source));
    }

    private PollReport pollInTurn(Source source) {
        return source.id().isCustom()
                ? ownFeeds.orElseThrow().pollInTurn(source)
                : newsroom.poller().poll(source);
    }

    /** One of a server that was forgotten, or rung by a node whose settings still have it. */
    private Instant unknown(String id) {
        if (ownFeeds.isPresent() && new SourceId(id).isCustom()) {
            bells.removeSource(id);
        }
        return CLOCK.instant().plus(UNKNOWN);
    }

    /** News came by another way than a bell. */
    private void newsCame() {
        pressroom.newsflash().newsCame();
        if (pressroom.newsflash().serve() > 0) {
            courier.wake();
        }
    }

    private void ring(long subscription, Instant due) {
        if (pressroom.desk().ring(new SubscriptionId(subscription), due) > 0) {
            courier.wake();
        }
    }

    /** Serves a subscription now. */
    void publish(long subscription) {
        if (pressroom.desk().serve(new SubscriptionId(subscription)) > 0) {
            courier.wake();
        }
    }

    private Optional<ChannelId> write(UserId user, String markdown) {
        return discord.messages(pacer).write(user, markdown);
    }

    /** Whether messages can be sent, and what keeps them. */
    Line line() {
        return discord.line();
    }

    private void wakeCourier() {
        courier.wake();
    }

    @Override
    public void close() {
        lifecycle.close();
    }
}
