package dev.kerneldigest;

import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.feed.DocumentReader;
import dev.kerneldigest.feed.Drafting;
import dev.kerneldigest.feed.EntryRules;
import dev.kerneldigest.feed.FeedParsers;
import dev.kerneldigest.feed.FeedState;
import dev.kerneldigest.feed.FetchLimits;
import dev.kerneldigest.feed.HostGate;
import dev.kerneldigest.feed.Intake;
import dev.kerneldigest.feed.ItemIdentity;
import dev.kerneldigest.feed.OkHttpFetcher;
import dev.kerneldigest.feed.Pages;
import dev.kerneldigest.feed.Pause;
import dev.kerneldigest.feed.PollReport;
import dev.kerneldigest.feed.Poller;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.feed.SourceKind;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.NewsReader;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.store.Database;
import dev.kerneldigest.store.SqlFeedStates;
import dev.kerneldigest.store.SqlNewsArchive;
import dev.kerneldigest.testing.SettableClock;
import dev.kerneldigest.testing.TestDatabases;
import dev.kerneldigest.testing.TestFeedServer;
import dev.kerneldigest.topic.TopicMatcher;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The whole way of a poll: a server, the HTTP client, the readers, topics and a real H2. */
final class HostileRig implements AutoCloseable {
    private static final TopicMatcher TOPICS =
            new TopicMatcher(TopicDefinitions.of(Configuration.bundledTopics()));

    private final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");
    private final TestFeedServer server = TestFeedServer.start();
    private final Database database = TestDatabases.h2().open();
    private final NewsArchive archive = new SqlNewsArchive(database);
    private final SqlFeedStates states = new SqlFeedStates(database);
    private final OkHttpFetcher fetcher;
    private final Poller poller;

    /** One that waits so long for an answer. */
    HostileRig(Duration deadline) {
        FetchLimits usual = FetchLimits.USUAL;
        fetcher =
                new OkHttpFetcher(
                        new HostGate(Duration.ZERO, HostGate.USUAL_MOST, clock, Pause.SLEEP),
                        new FetchLimits(deadline, usual.mostBytes(), usual.mostHops()),
                        "test/1",
                        clock);
        poller =
                new Poller(
                        new Pages(
                                fetcher,
                                new DocumentReader(new FeedParsers()::of),
                                Pages.USUAL_MOST),
                        new Intake(
                                EntryRules.of(ItemIdentity::of, Drafting::draft),
                                archive,
                                new NewsReader(),
                                TOPICS),
                        states,
                        clock,
                        () -> 0.5);
    }

    /** The source that is served at {@code /name}. */
    Source source(String name) {
        return source(name, server);
    }

    /** The same of another server, which is another host. */
    Source source(String name, TestFeedServer host) {
        return new Source(
                new SourceId(name),
                "Kettles",
                SourceKind.FEED,
                host.url("/" + name),
                Duration.ofMinutes(15),
                true,
                Set.of(),
                true);
    }

    HostileRig serve(String name, TestFeedServer.Answer answer) {
        server.on("/" + name, answer);
        return this;
    }

    PollReport poll(String name) {
        return poller.poll(source(name));
    }

    Poller poller() {
        return poller;
    }

    FeedState state(String name) {
        return states.find(new SourceId(name)).orElseThrow();
    }

    /** What is stored of a source, the newest first. */
    List<ArchivedItem> items(String name) {
        return archive.find(
                NewsQuery.newest(10_000).withSources(Set.of(new SourceId(name))).withChatter());
    }

    List<String> titles(String name) {
        return items(name).stream().map(item -> item.item().draft().title()).toList();
    }

    SettableClock clock() {
        return clock;
    }

    TestFeedServer server() {
        return server;
    }

    @Override
    public void close() {
        fetcher.close();
        server.close();
        database.close();
    }
}
