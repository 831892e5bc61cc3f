package dev.kerneldigest;

import dev.kerneldigest.cli.DemoChannel;
import dev.kerneldigest.cli.DemoStage;
import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.config.Environment;
import dev.kerneldigest.delivery.Line;
import dev.kerneldigest.digest.Digest;
import dev.kerneldigest.digest.DigestComposer;
import dev.kerneldigest.digest.DigestRequest;
import dev.kerneldigest.digest.MessageWriter;
import dev.kerneldigest.feed.PollReport;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.search.NewsIndex;
import dev.kerneldigest.subscription.Selection;
import dev.kerneldigest.web.AddressTakenException;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The newsroom of the demo: the real one, on a database in memory. For one thread. */
final class DemoNewsroom implements DemoStage {
    private final Lifecycle lifecycle = new Lifecycle();
    private final Newsroom newsroom;
    private final Map<String, String> environment;
    private final List<Source> sources;
    private final Selection selection;
    private final DigestComposer composer;
    private final Map<DemoChannel, Set<Long>> had = new ConcurrentHashMap<>();

    /**
     * Sets it up.
     *
     * @param environment says where the status pages are to be
     */
    DemoNewsroom(List<Source> sources, Map<String, String> environment) {
        this.newsroom = lifecycle.add(Newsroom.temporary("demo", Configuration.bundledTopics()));
        this.environment = environment;
        this.sources = sources;
        this.selection = new Selection(newsroom.catalogue());
        this.composer = newsroom.composer();
    }

    @Override
    public List<PollReport> poll() {
        List<PollReport> reports = new ArrayList<>();
        try {
            newsroom.round().run(sources, reports::add);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return reports;
    }

    @Override
    public Optional<Digest> digest(DemoChannel channel, Instant from, Instant until) {
        Set<TopicId> wanted = selection.topics(channel.interest());
        Set<Long> stories = had.computeIfAbsent(channel, _ -> new HashSet<>());
        List<ArchivedItem> fresh =
                newsroom
                        .archive()
                        .find(NewsQuery.newest(NewsQuery.MOST).withTopics(wanted))
                        .stream()
                        .filter(item -> !stories.contains(item.story()))
                        .toList();
        fresh.forEach(item -> stories.add(item.story()));
        return composer.compose(
                new DigestRequest(
                        fresh,
                        wanted,
                        newsroom.archive().kernels(),
                        from,
                        until,
                        ZoneOffset.UTC,
                        channel.period()));
    }

    @Override
    public Optional<String> serve() throws IOException {
        Optional<Environment.StatusPages> wanted = Configuration.environment(environment).pages();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        WebRoom room = new WebRoom(wanted.get(), lookups(), sources, List::of);
        try {
            return Optional.of(lifecycle.add(room).open());
        } catch (AddressTakenException taken) {
            throw new IOException(
                    "the status pages cannot be shown (%s): set KERNEL_DIGEST_HTTP to a free host:port"
                            .formatted(taken.getMessage()),
                    taken);
        }
    }

    private Lookups lookups() {
        InstantSource clock = InstantSource.system();
        NewsIndex index =
                lifecycle.add(NewsIndex.open(Optional.empty(), newsroom.archive(), clock));
        return new Lookups(
                newsroom,
                index,
                selection,
                request ->
                        composer.compose(request).map(new MessageWriter()::write).orElse(List.of()),
                () -> new Line.Waiting("the demo is not connected to Discord"),
                Optional::empty,
                clock);
    }

    @Override
    public void close() {
        lifecycle.close();
    }
}
