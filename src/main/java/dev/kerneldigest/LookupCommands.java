package dev.kerneldigest;

import dev.kerneldigest.digest.SourceReport;
import dev.kerneldigest.discord.command.CveCommand;
import dev.kerneldigest.discord.command.EditionCommand;
import dev.kerneldigest.discord.command.Explainer;
import dev.kerneldigest.discord.command.FreeCommand;
import dev.kerneldigest.discord.command.OwnFeeds;
import dev.kerneldigest.discord.command.SecurityCommand;
import dev.kerneldigest.discord.command.SlashCommand;
import dev.kerneldigest.discord.command.SourceCommand;
import dev.kerneldigest.discord.command.StatsCommand;
import dev.kerneldigest.discord.command.StatusCommand;
import dev.kerneldigest.discord.command.StoryCommand;
import dev.kerneldigest.discord.command.WhyCommand;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.store.SqlArchiveFigures;
import dev.kerneldigest.store.SqlEditions;
import dev.kerneldigest.store.SqlOutbox;
import dev.kerneldigest.subscription.Subscriptions;
import dev.kerneldigest.topic.TopicCatalogue;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The slash commands that tell of single stories, updates, and the bot itself. */
final class LookupCommands {
    private LookupCommands() {}

    static List<SlashCommand> all(
            Newsroom newsroom,
            Subscriptions subscriptions,
            InstantSource clock,
            Lookups lookups,
            Sources sources,
            Optional<OwnFeeds> own) {
        NewsArchive archive = newsroom.news();
        TopicCatalogue topics = newsroom.catalogue();
        Supplier<List<SourceReport>> reports =
                new SourceReports(newsroom.states(), sources::configured, clock)::all;
        Supplier<List<SourceReport>> seen =
                new SourceReports(newsroom.states(), sources::seen, clock)::all;
        return List.of(
                new StoryCommand(archive, topics, newsroom.fixedCves(), clock),
                new WhyCommand(archive, topics, explainer(newsroom, sources)),
                new SecurityCommand(archive, clock),
                new CveCommand(newsroom.cves(), archive, topics, clock),
                new StatsCommand(
                        new SqlArchiveFigures(newsroom.database()),
                        archive,
                        newsroom.cves(),
                        topics,
                        clock),
                new FreeCommand(archive, clock),
                new StatusCommand(
                        reports,
                        () -> HostManners.of(newsroom.politeness().hosts()),
                        new SqlOutbox(newsroom.database())::backlog,
                        lookups.line(),
                        lookups.troubles(),
                        subscriptions,
                        topics),
                new SourceCommand(seen, own));
    }

    /** What the buttons below digests ask. */
    static SlashCommand edition(Newsroom newsroom, Sources sources) {
        return new EditionCommand(
                new SqlEditions(newsroom.database()),
                newsroom.catalogue(),
                explainer(newsroom, sources));
    }

    private static Explainer explainer(Newsroom newsroom, Sources sources) {
        return new Explainer(
                newsroom.matcher(),
                sources.configured().stream()
                        .collect(Collectors.toMap(Source::id, Source::topics)));
    }
}
