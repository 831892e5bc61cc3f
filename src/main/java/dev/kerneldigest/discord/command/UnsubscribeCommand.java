package dev.kerneldigest.discord.command;

import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.Subscriptions;
import dev.kerneldigest.topic.TopicCatalogue;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /unsubscribe}: ends a subscription of the server. Safe for many threads. */
public final class UnsubscribeCommand implements SlashCommand {
    private final Subscriptions subscriptions;
    private final SubscriptionChanges changes;
    private final Audit audit;
    private final SubscriptionOption option;
    private final SubscriptionLine line;

    public UnsubscribeCommand(
            Subscriptions subscriptions,
            TopicCatalogue catalogue,
            SubscriptionChanges changes,
            Audit audit) {
        this.subscriptions = subscriptions;
        this.changes = changes;
        this.audit = audit;
        this.line = new SubscriptionLine(catalogue);
        this.option = new SubscriptionOption(subscriptions, line);
    }

    @Override
    public SlashCommandData declaration() {
        return Declarations.forManagers("unsubscribe", "End a subscription of this server")
                .addOptions(SubscriptionOption.declared());
    }

    @Override
    public boolean isForManagers() {
        return true;
    }

    @Override
    public String example() {
        return "/unsubscribe id:3";
    }

    @Override
    public Reply answer(Invocation invocation) {
        try {
            Subscription ended = option.read(invocation);
            if (!subscriptions.remove(invocation.guild(), ended.id())) {
                throw SubscriptionOption.unknown(ended.id().toString());
            }
            changes.removed(ended.id());
            audit.note(invocation, "ended #" + ended.id());
            return Reply.text(
                    invocation
                            .answers()
                            .say("unsubscribe.ended", line.markdown(ended, invocation.answers())));
        } catch (MistakeException mistake) {
            return mistake.reply(invocation);
        }
    }

    @Override
    public List<Choice> complete(Completion completion) {
        return option.choices(completion);
    }
}
