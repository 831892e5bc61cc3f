package dev.kerneldigest;

import dev.kerneldigest.discord.command.Audit;
import dev.kerneldigest.discord.command.MuteCommand;
import dev.kerneldigest.discord.command.SettingsCommand;
import dev.kerneldigest.discord.command.SlashCommand;
import dev.kerneldigest.discord.command.SubscribeCommand;
import dev.kerneldigest.discord.command.SubscriptionChanges;
import dev.kerneldigest.discord.command.SubscriptionsCommand;
import dev.kerneldigest.discord.command.UnmuteCommand;
import dev.kerneldigest.discord.command.UnsubscribeCommand;
import dev.kerneldigest.subscription.ChangeLog;
import dev.kerneldigest.subscription.Subscriptions;
import dev.kerneldigest.topic.TopicCatalogue;
import java.time.InstantSource;
import java.util.List;

/** The slash commands that set a server up, each with the objects it needs. */
final class ManagingCommands {
    private ManagingCommands() {}

    static List<SlashCommand> all(
            Subscriptions subscriptions,
            TopicCatalogue topics,
            SubscriptionChanges changes,
            ChangeLog log,
            InstantSource clock) {
        Audit audit = new Audit(log, clock);
        return List.of(
                new SubscribeCommand(subscriptions, topics, changes, clock),
                new UnsubscribeCommand(subscriptions, topics, changes, audit),
                new SubscriptionsCommand(subscriptions, topics, audit),
                new SettingsCommand(subscriptions, changes, audit),
                new MuteCommand(subscriptions, audit),
                new UnmuteCommand(subscriptions, audit));
    }
}
