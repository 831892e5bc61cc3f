package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.LineList;
import dev.kerneldigest.digest.Phrases;
import dev.kerneldigest.subscription.Subscriptions;
import dev.kerneldigest.topic.TopicCatalogue;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /subscriptions}: what this server gets. Safe for many threads. */
public final class SubscriptionsCommand implements SlashCommand {
    private static final String CHANNEL = "channel";

    /** Of some 40 subscriptions each. */
    private static final int MOST_MESSAGES = 25;

    private final Subscriptions subscriptions;
    private final Audit audit;
    private final SubscriptionLine line;

    public SubscriptionsCommand(
            Subscriptions subscriptions, TopicCatalogue catalogue, Audit audit) {
        this.subscriptions = subscriptions;
        this.audit = audit;
        this.line = new SubscriptionLine(catalogue);
    }

    @Override
    public SlashCommandData declaration() {
        return Declarations.forAll("subscriptions", "What this server is subscribed to")
                .addOption(OptionType.CHANNEL, CHANNEL, "Of this channel only");
    }

    @Override
    public Reply answer(Invocation invocation) {
        Phrases phrases = invocation.answers();
        Optional<Target> only = invocation.options().channel(CHANNEL);
        List<String> lines =
                subscriptions.of(invocation.guild()).stream()
                        .filter(one -> only.isEmpty() || only.get().id().equals(one.channel()))
                        .map(one -> line.markdown(one, phrases))
                        .toList();
        if (lines.isEmpty()) {
            return Reply.text(phrases.say("subscriptions.none"));
        }
        String zone = subscriptions.settings(invocation.guild()).zone().getId();
        LineList.Group group =
                new LineList.Group(phrases.say("subscriptions.heading", zone), lines);
        String footer = audit.footer(invocation.guild(), phrases).strip();
        List<LineList.Group> groups =
                footer.isEmpty()
                        ? List.of(group)
                        : List.of(group, new LineList.Group("", List.of(footer)));
        return new Reply.Messages(LineList.write(MOST_MESSAGES, groups, invocation.pages()));
    }
}
