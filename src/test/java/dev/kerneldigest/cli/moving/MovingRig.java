package dev.kerneldigest.cli.moving;

import dev.kerneldigest.feed.Source;
import dev.kerneldigest.feed.SourceKind;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.store.Database;
import dev.kerneldigest.store.SqlMoving;
import dev.kerneldigest.store.SqlSubscriptions;
import dev.kerneldigest.subscription.CustomFeed;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.testing.SettableClock;
import dev.kerneldigest.testing.TestDatabase;
import dev.kerneldigest.topic.Topic;
import dev.kerneldigest.topic.TopicCatalogue;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;

/** A kernel-digest that things are moved out of and into, from the command line. */
final class MovingRig implements AutoCloseable {
    private static final TopicCatalogue TOPICS =
            new TopicCatalogue(
                    Stream.of("mm", "bpf", "networking")
                            .map(id ->
                                    new Topic(new TopicId(id), id, "🐧", "g", Optional.empty(), id))
                            .toList());

    final SettableClock clock = SettableClock.at("2026-11-20T08:00:00Z");
    final SqlMoving moving;
    final SqlSubscriptions subscriptions;
    private final Database database;
    private final boolean ownFeeds;

    /** What a run said. */
    record Said(int code, String out, List<String> err) {}

    MovingRig(TestDatabase place) {
        this(place, true);
    }

    MovingRig(TestDatabase place, boolean ownFeeds) {
        this.database = place.open();
        this.moving = new SqlMoving(database);
        this.subscriptions = new SqlSubscriptions(database);
        this.ownFeeds = ownFeeds;
    }

    Said exported(String... arguments) {
        return run(new ExportCommand(() -> moving, MovingRig::sources), arguments);
    }

    Said imported(String... arguments) {
        return run(new ImportCommand(() -> moving, this::here), arguments);
    }

    private static Said run(Object command, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        PrintWriter errors = new PrintWriter(err);
        int code =
                new CommandLine(command)
                        .setOut(new PrintWriter(out))
                        .setErr(errors)
                        .setExecutionExceptionHandler((failure, line, _) -> {
                            errors.println(line.getCommandName() + ": " + failure.getMessage());
                            return 1;
                        })
                        .execute(arguments);
        return new Said(code, out.toString(), err.toString().lines().toList());
    }

    private Here here() {
        return new Here(
                TOPICS,
                sources(),
                ownFeeds,
                (guild, url, title, name, by, added) ->
                        new CustomFeed(
                                guild,
                                new SourceId("custom-" + Integer.toHexString(url.hashCode())),
                                name.orElse(title),
                                title,
                                url,
                                by,
                                added),
                GuildSettings::defaults,
                clock.instant());
    }

    private static List<Source> sources() {
        return List.of(
                source("lwn", "LWN.net", SourceKind.FEED, "https://lwn.net/headlines/rss"),
                source("mm", "linux-mm <list>", SourceKind.LORE, "https://lore.example/mm/"),
                source(
                        "kernel",
                        "kernel.org",
                        SourceKind.KERNEL_RELEASES,
                        "https://kernel.example/releases.json"));
    }

    private static Source source(String id, String name, SourceKind kind, String url) {
        return new Source(
                new SourceId(id),
                name,
                kind,
                URI.create(url),
                Duration.ofHours(1),
                true,
                Set.of(),
                true);
    }

    @Override
    public void close() {
        database.close();
    }
}
