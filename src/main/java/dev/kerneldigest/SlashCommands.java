package dev.kerneldigest;

import dev.kerneldigest.discord.command.DigestCommand;
import dev.kerneldigest.discord.command.HelpCommand;
import dev.kerneldigest.discord.command.KernelCommand;
import dev.kerneldigest.discord.command.NewsCommand;
import dev.kerneldigest.discord.command.OwnFeeds;
import dev.kerneldigest.discord.command.QueryOption;
import dev.kerneldigest.discord.command.SlashCommand;
import dev.kerneldigest.discord.command.TopicsCommand;
import dev.kerneldigest.subscription.Subscriptions;
import dev.kerneldigest.topic.TopicCatalogue;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The slash commands, each with the objects it needs. */
final class SlashCommands {
    private SlashCommands() {}

    static List<SlashCommand> all(
            Newsroom newsroom,
            Subscriptions subscriptions,
            Function<QueryOption, List<SlashCommand>> managing,
            Lookups lookups,
            Sources sources,
            Optional<OwnFeeds> own) {
        TopicCatalogue topics = newsroom.catalogue();
        InstantSource clock = lookups.clock();
        QueryOption query =
                new QueryOption(
                        lookups.selection().queries(),
                        newsroom.news(),
                        topics,
                        sources::titles,
                        clock);
        List<SlashCommand> commands = new ArrayList<>(managing.apply(query));
        commands.add(new TopicsCommand(topics));
        commands.add(
                new NewsCommand(newsroom.news(), lookups::find, topics, sources::names, clock));
        commands.addAll(LookupCommands.all(newsroom, subscriptions, clock, lookups, sources, own));
        commands.add(new KernelCommand(newsroom.news(), newsroom.fixedCves(), clock));
        commands.add(new DigestCommand(lookups::preview, topics, clock));
        commands.add(new HelpCommand(List.copyOf(commands)));
        commands.add(LookupCommands.edition(newsroom, sources));
        return commands;
    }
}
