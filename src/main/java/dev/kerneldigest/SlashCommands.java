package dev.kerneldigest;

import dev.kerneldigest.discord.command.DigestCommand;
import dev.kerneldigest.discord.command.HelpCommand;
import dev.kerneldigest.discord.command.KernelCommand;
import dev.kerneldigest.discord.command.NewsCommand;
import dev.kerneldigest.discord.command.QueryOption;
import dev.kerneldigest.discord.command.SlashCommand;
import dev.kerneldigest.discord.command.TopicsCommand;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.subscription.Subscriptions;
import dev.kerneldigest.topic.TopicCatalogue;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The slash commands, each with the objects it needs. */
final class SlashCommands {
    private SlashCommands() {}

    static List<SlashCommand> all(
            Newsroom newsroom,
            Subscriptions subscriptions,
            Function<QueryOption, List<SlashCommand>> managing,
            Lookups lookups,
            List<Source> sources) {
        TopicCatalogue topics = newsroom.catalogue();
        InstantSource clock = lookups.clock();
        Map<SourceId, String> names =
                sources.stream().collect(Collectors.toMap(Source::id, Source::name));
        QueryOption query =
                new QueryOption(
                        lookups.selection().queries(), newsroom.archive(), topics, names, clock);
        List<SlashCommand> commands = new ArrayList<>(managing.apply(query));
        commands.add(new TopicsCommand(topics));
        commands.add(new NewsCommand(newsroom.archive(), lookups::find, topics, names, clock));
        commands.addAll(
                LookupCommands.all(newsroom, subscriptions, clock, lookups.line(), sources));
        commands.add(new KernelCommand(newsroom.archive(), newsroom.fixedCves(), clock));
        commands.add(new DigestCommand(lookups::preview, topics, clock));
        commands.add(new HelpCommand(List.copyOf(commands)));
        commands.add(LookupCommands.edition(newsroom, sources));
        return commands;
    }
}
