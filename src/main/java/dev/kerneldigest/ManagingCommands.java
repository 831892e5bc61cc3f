package dev.kerneldigest;

import dev.kerneldigest.discord.command.Audit;
import dev.kerneldigest.discord.command.DirectMessages;
import dev.kerneldigest.discord.command.FollowCommand;
import dev.kerneldigest.discord.command.MuteCommand;
import dev.kerneldigest.discord.command.NotifyCommand;
import dev.kerneldigest.discord.command.QueryOption;
import dev.kerneldigest.discord.command.SettingsCommand;
import dev.kerneldigest.discord.command.SlashCommand;
import dev.kerneldigest.discord.command.SubscribeCommand;
import dev.kerneldigest.discord.command.SubscriptionChanges;
import dev.kerneldigest.discord.command.SubscriptionCommand;
import dev.kerneldigest.discord.command.SubscriptionDesk;
import dev.kerneldigest.discord.command.SubscriptionsCommand;
import dev.kerneldigest.discord.command.UnmuteCommand;
import dev.kerneldigest.discord.command.UnsubscribeCommand;
import dev.kerneldigest.discord.command.WatchCommand;
import dev.kerneldigest.discord.command.WatchOptions;
import dev.kerneldigest.discord.command.WishOptions;
import dev.kerneldigest.store.SqlChangeLog;
import dev.kerneldigest.subscription.Purge;
import dev.kerneldigest.subscription.Subscriptions;
import dev.kerneldigest.topic.TopicCatalogue;
import java.time.InstantSource;
import java.util.List;

/** The slash commands by which servers and people choose, each with the objects it needs. */
final class ManagingCommands {
    private ManagingCommands() {}

    static List<SlashCommand> all(
            Newsroom newsroom,
            Subscriptions subscriptions,
            SubscriptionChanges changes,
            SubscriptionDesk desk,
            QueryOption query,
            Purge purge,
            DirectMessages messages,
            InstantSource clock) {
        TopicCatalogue topics = newsroom.catalogue();
        Audit audit = new Audit(new SqlChangeLog(newsroom.database()), clock);
        WishOptions wishes = new WishOptions(topics, query);
        WatchOptions watches = new WatchOptions(newsroom.news());
        return List.of(
                new SubscribeCommand(subscriptions, changes, desk, audit, wishes, clock),
                new SubscriptionCommand(subscriptions, changes, desk, audit, wishes),
                new UnsubscribeCommand(subscriptions, topics, changes, audit),
                new SubscriptionsCommand(subscriptions, topics, audit),
                new WatchCommand(subscriptions, changes, audit, watches, topics, clock),
                new SettingsCommand(subscriptions, changes, audit, purge),
                new MuteCommand(subscriptions, audit),
                new UnmuteCommand(subscriptions, audit),
                new NotifyCommand(subscriptions, changes, messages, topics, clock),
                new FollowCommand(newsroom.news(), subscriptions, changes, messages, clock));
    }
}
