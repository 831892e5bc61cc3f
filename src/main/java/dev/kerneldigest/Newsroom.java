package dev.kerneldigest;

import dev.kerneldigest.cli.DigestCommand;
import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.config.Environment.DatabaseAccess;
import dev.kerneldigest.config.Secret;
import dev.kerneldigest.config.Settings;
import dev.kerneldigest.config.TopicEntry;
import dev.kerneldigest.cve.CveRecords;
import dev.kerneldigest.cve.FiledCve;
import dev.kerneldigest.cve.KernelCve;
import dev.kerneldigest.digest.DigestComposer;
import dev.kerneldigest.digest.FixedCves;
import dev.kerneldigest.feed.DocumentReader;
import dev.kerneldigest.feed.Drafting;
import dev.kerneldigest.feed.EntryRules;
import dev.kerneldigest.feed.FeedParsers;
import dev.kerneldigest.feed.FeedStates;
import dev.kerneldigest.feed.FetchLimits;
import dev.kerneldigest.feed.Fetcher;
import dev.kerneldigest.feed.HostGate;
import dev.kerneldigest.feed.HostTurns;
import dev.kerneldigest.feed.Intake;
import dev.kerneldigest.feed.ItemIdentity;
import dev.kerneldigest.feed.OkHttpFetcher;
import dev.kerneldigest.feed.Pages;
import dev.kerneldigest.feed.Pause;
import dev.kerneldigest.feed.Politeness;
import dev.kerneldigest.feed.PollReport;
import dev.kerneldigest.feed.PollRound;
import dev.kerneldigest.feed.Poller;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.news.NewsReader;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.store.Database;
import dev.kerneldigest.store.DiskRoom;
import dev.kerneldigest.store.SqlCustomFeeds;
import dev.kerneldigest.store.SqlCveRecords;
import dev.kerneldigest.store.SqlFeedStates;
import dev.kerneldigest.store.SqlHostTurns;
import dev.kerneldigest.store.SqlNewsArchive;
import dev.kerneldigest.subscription.CustomFeeds;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.ServerNews;
import dev.kerneldigest.topic.TopicCatalogue;
import dev.kerneldigest.topic.TopicDefinition;
import dev.kerneldigest.topic.TopicMatcher;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The reading half of the program, from a source's address to the archive; built by hand. */
final class Newsroom implements AutoCloseable {
    private final Lifecycle lifecycle = new Lifecycle();
    private final Database database;
    private final DiskRoom room;
    private final NewsArchive archive;
    private final Settings settings;
    private final Optional<CustomFeeds> customs;
    private final ServerNews news;
    private final FeedStates states;
    private final CveRecords cves;
    private final TopicCatalogue catalogue;
    private final TopicMatcher matcher;
    private final Intake intake;
    private final Poller poller;
    private final OkHttpFetcher fetcher;
    private final Politeness politeness;
    private final InstantSource clock;

    private Newsroom(
            Database database, Settings settings, List<TopicEntry> topics, InstantSource clock) {
        this.clock = clock;
        this.database = lifecycle.add(database);
        this.room = DiskRoom.of(database, settings.keeping().leastFree());
        this.archive = new SqlNewsArchive(database);
        this.settings = settings;
        this.customs =
                settings.customFeeds()
                        ? Optional.of(new SqlCustomFeeds(database))
                        : Optional.empty();
        this.news = new ServerNews(archive, this::own);
        this.states = new SqlFeedStates(database);
        this.cves = new SqlCveRecords(database);
        List<TopicDefinition> definitions = TopicDefinitions.of(topics);
        this.catalogue = TopicDefinitions.catalogue(definitions);
        Settings.Polling polling = settings.polling();
        HostGate gate =
                new HostGate(polling.spacing(), polling.together(), clock, Pause.SLEEP, turns());
        this.politeness = gate.politeness();
        this.fetcher = lifecycle.add(fetcher(gate, settings, clock));
        this.matcher = lifecycle.add(new TopicMatcher(definitions));
        this.intake =
                new Intake(
                        EntryRules.of(ItemIdentity::of, Drafting::draft),
                        archive,
                        new NewsReader(),
                        matcher);
        this.poller = poller(fetcher, polling.pages());
    }

    /** Makes one that asks as the settings say; for its taker to close. */
    static OkHttpFetcher fetcher(HostGate gate, Settings settings, InstantSource clock) {
        Settings.Polling polling = settings.polling();
        return new OkHttpFetcher(
                gate,
                new FetchLimits(polling.deadline(), Math.toIntExact(polling.body()), 5),
                OkHttpFetcher.userAgent(Main.version(), settings.contact()),
                clock);
    }

    /**
     * Makes a poller that stores what it finds here.
     *
     * @param pages of one source that one poll asks for at the most
     */
    Poller poller(Fetcher fetcher, int pages) {
        return new Poller(
                new Pages(fetcher, new DocumentReader(new FeedParsers()::of), pages),
                intake,
                states,
                clock,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /** Opens the database of the environment. */
    static Newsroom open(Configuration configuration) {
        return open(configuration, InstantSource.system());
    }

    /** The same, by another clock than the machine's. */
    static Newsroom open(Configuration configuration, InstantSource clock) {
        DatabaseAccess access = configuration.environment().database();
        Database database =
                Database.open(
                        access.url(),
                        access.user().orElse(""),
                        access.password().map(Secret::reveal).orElse(""),
                        DatabaseTools.shelf(configuration));
        return new Newsroom(database, configuration.settings(), configuration.topics(), clock);
    }

    /** Opens a database that is gone with the process. */
    static Newsroom temporary(String name, List<TopicEntry> topics) {
        Database database = Database.open("jdbc:h2:mem:" + name, "", "");
        return new Newsroom(database, Settings.DEFAULTS, topics, InstantSource.system());
    }

    Database database() {
        return database;
    }

    Settings settings() {
        return settings;
    }

    /** All that is kept, whosever it is. */
    NewsArchive archive() {
        return archive;
    }

    /** What is kept, as who asks may see it. */
    ServerNews news() {
        return news;
    }

    /** The feeds that servers added for themselves; empty where they may not. */
    Optional<CustomFeeds> customs() {
        return customs;
    }

    /** The custom sources of a server, each with when it was added. */
    Map<SourceId, Instant> own(GuildId guild) {
        return customs.map(feeds -> feeds.added(guild)).orElse(Map.of());
    }

    /** Whose turn it is at a host, among all nodes. */
    HostTurns turns() {
        return database.isShared() ? new SqlHostTurns(database) : HostTurns.ALONE;
    }

    FeedStates states() {
        return states;
    }

    CveRecords cves() {
        return cves;
    }

    /** What is known of CVEs, for digests. */
    private Map<String, KernelCve> knownCves(Collection<String> ids) {
        return cves.findAll(ids).stream()
                .map(FiledCve::cve)
                .collect(Collectors.toMap(KernelCve::id, cve -> cve));
    }

    TopicCatalogue catalogue() {
        return catalogue;
    }

    TopicMatcher matcher() {
        return matcher;
    }

    /** What is known of the CVEs that releases fix; nothing of one whose CVEs are still to come. */
    FixedCves fixedCves() {
        return version -> {
            int fixed = cves.fixedBy(version);
            return fixed == 0 ? OptionalInt.empty() : OptionalInt.of(fixed);
        };
    }

    /** Composes digests with all that is known of CVEs. */
    DigestComposer composer() {
        return new DigestComposer(catalogue, this::knownCves, fixedCves());
    }

    DigestCommand.ComposingRoom composingRoom() {
        return new DigestCommand.ComposingRoom(archive, composer());
    }

    Poller poller() {
        return poller;
    }

    /** How the hosts of sources were treated. */
    Politeness politeness() {
        return politeness;
    }

    /** Whether there is room for what a poll brings. */
    boolean hasRoom() {
        return room.suffices();
    }

    /** A round of polls; fails when there is no room for what it brings. */
    PollRound round() {
        return round(poller::poll);
    }

    /** A round of polls that somebody else makes. */
    PollRound round(Function<Source, PollReport> poll) {
        room.require();
        return new PollRound(poll, PollRound.USUAL_MOST);
    }

    /** Asks no source any more; a poll under way ends as if it had not been. */
    void stop() {
        fetcher.close();
    }

    @Override
    public void close() {
        lifecycle.close();
    }
}
