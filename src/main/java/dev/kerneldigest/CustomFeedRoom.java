package dev.kerneldigest;

import dev.kerneldigest.config.Settings;
import dev.kerneldigest.discord.command.FeedDesk;
import dev.kerneldigest.feed.FeedParsers;
import dev.kerneldigest.feed.FeedState;
import dev.kerneldigest.feed.FeedTrial;
import dev.kerneldigest.feed.FetchLimits;
import dev.kerneldigest.feed.HostGate;
import dev.kerneldigest.feed.OkHttpFetcher;
import dev.kerneldigest.feed.ParsedFeed;
import dev.kerneldigest.feed.Pause;
import dev.kerneldigest.feed.PollReport;
import dev.kerneldigest.feed.Poller;
import dev.kerneldigest.feed.Reach;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.feed.SourceKind;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.schedule.Bells;
import dev.kerneldigest.subscription.CustomFeed;
import dev.kerneldigest.subscription.CustomFeeds;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.UserId;
import dev.kerneldigest.text.WebAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Where the feeds are read that servers add for themselves: on the public Internet only, with less
 * time and room than the operator's sources, and through a gate of their own, so that slow servers
 * of strangers hold up nobody. Safe for many threads.
 */
final class CustomFeedRoom implements FeedDesk, AutoCloseable {
    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int MOST_HOPS = 3;
    private static final int MOST_TOGETHER = 4;

    /** Each poll holds one of the eight threads of the bells, which digests need too. */
    private static final int MOST_POLLS = 3;

    private static final Duration DEADLINE = Duration.ofSeconds(15);

    private final Newsroom newsroom;
    private final CustomFeeds feeds;
    private final Bells bells;
    private final Runnable newsCame;
    private final InstantSource clock;
    private final OkHttpFetcher fetcher;
    private final FeedTrial trial;
    private final Poller poller;
    private final Semaphore polls = new Semaphore(MOST_POLLS);
    private final Set<GuildId> adding = ConcurrentHashMap.newKeySet();

    /**
     * Opens the room.
     *
     * @param reach where requests may go
     * @param newsCame runs when there may be news for other servers with the same feed
     */
    CustomFeedRoom(
            Newsroom newsroom,
            CustomFeeds feeds,
            Bells bells,
            Reach reach,
            Runnable newsCame,
            InstantSource clock) {
        this.newsroom = newsroom;
        this.feeds = feeds;
        this.bells = bells;
        this.newsCame = newsCame;
        this.clock = clock;
        Settings settings = newsroom.settings();
        this.fetcher =
                new OkHttpFetcher(
                        new HostGate(
                                settings.polling().spacing(),
                                MOST_TOGETHER,
                                clock,
                                Pause.SLEEP,
                                newsroom.turns()),
                        new FetchLimits(DEADLINE, MOST_BYTES, MOST_HOPS),
                        OkHttpFetcher.userAgent(Main.version(), settings.contact()),
                        clock,
                        reach);
        this.trial = new FeedTrial(fetcher, new FeedParsers().of(SourceKind.FEED));
        this.poller = newsroom.poller(fetcher, 1);
    }

    /** Polls a source; empty when as many are polled already as may be, and it has to wait. */
    Optional<PollReport> poll(Source source) {
        if (!polls.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(poller.poll(source));
        } finally {
            polls.release();
        }
    }

    /** Polls a source when its turn comes. */
    PollReport pollInTurn(Source source) {
        polls.acquireUninterruptibly();
        try {
            return poller.poll(source);
        } finally {
            polls.release();
        }
    }

    /** One at a time for a server, so that nobody's haste keeps the others waiting. */
    @Override
    public Outcome add(GuildId guild, UserId user, String url, Optional<String> name) {
        if (!adding.add(guild)) {
            return new Outcome.Busy();
        }
        try {
            return tried(guild, user, url, name);
        } finally {
            adding.remove(guild);
        }
    }

    private Outcome tried(GuildId guild, UserId user, String url, Optional<String> name) {
        Optional<URI> given = WebAddress.of(url).flatMap(FeedTrial::canonical);
        if (given.isEmpty()) {
            return new Outcome.NoAddress();
        }
        List<CustomFeed> own = feeds.of(guild);
        Optional<CustomFeed> known =
                own.stream().filter(one -> one.url().equals(given.get())).findFirst();
        if (known.isPresent()) {
            return new Outcome.Known(known.get());
        }
        if (own.size() >= CustomFeeds.MOST) {
            return new Outcome.Full();
        }
        return switch (trial.of(given.get())) {
            case FeedTrial.Result.None(String reason) -> new Outcome.NoFeed(reason);
            case FeedTrial.Result.Feed found ->
                    add(guild, user, name, found, !found.url().equals(given.get()));
        };
    }

    /**
     * What stands in the feed now is stored before the server has it: so it was there before, and
     * is posted to nobody. The feed is not asked for a second time.
     */
    private Outcome add(
            GuildId guild,
            UserId user,
            Optional<String> name,
            FeedTrial.Result.Feed found,
            boolean named) {
        FeedNames names = new FeedNames(found.url(), found.feed().title());
        CustomFeed draft = feed(guild, user, name, names, found.url());
        Source source = Sources.of(draft);
        PollReport report = newsroom.poller((_, _) -> found.fetched(), 1).poll(source);
        if (report.status().equals("failed")) {
            // It was read a moment ago: what fails now is ours, in the log, and nobody else's.
            throw new IllegalStateException("a feed could not be stored: " + source.id());
        }
        if (report.status().equals("gone")) {
            return new Outcome.NoFeed(report.error().orElse("HTTP 410"));
        }
        CustomFeed feed = feed(guild, user, name, names, found.url());
        return switch (feeds.add(feed)) {
            case KNOWN -> new Outcome.Known(feed);
            case FULL -> new Outcome.Full();
            case DONE -> {
                bells.putSource(source.id().value(), due(source.id()));
                newsCame.run();
                yield added(feed, found.feed(), named);
            }
        };
    }

    private CustomFeed feed(
            GuildId guild, UserId user, Optional<String> name, FeedNames names, URI url) {
        return new CustomFeed(
                guild,
                names.id(),
                name.map(FeedNames::clean).filter(it -> !it.isBlank()).orElse(names.title()),
                names.title(),
                url,
                user,
                clock.instant());
    }

    private Instant due(SourceId source) {
        return newsroom.states()
                .find(source)
                .map(FeedState::next)
                .orElseGet(() -> clock.instant().plus(Sources.LEAST));
    }

    private static Outcome.Added added(CustomFeed feed, ParsedFeed parsed, boolean named) {
        return new Outcome.Added(
                feed,
                parsed.entries().size(),
                NewestEntries.of(parsed.entries(), feed.url()),
                named,
                Sources.LEAST);
    }

    @Override
    public boolean remove(GuildId guild, SourceId source) {
        boolean removed = feeds.remove(guild, source);
        if (removed && feeds.find(source).isEmpty()) {
            bells.removeSource(source.value());
        }
        return removed;
    }

    @Override
    public List<CustomFeed> of(GuildId guild) {
        return feeds.of(guild);
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
