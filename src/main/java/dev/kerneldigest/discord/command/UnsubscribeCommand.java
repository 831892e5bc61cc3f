package dev.kerneldigest.discord.command;

import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.SubscriptionId;
import dev.kerneldigest.subscription.Subscriptions;
import dev.kerneldigest.topic.TopicCatalogue;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /unsubscribe}: ends a subscription of the server. Safe for many threads. */
public final class UnsubscribeCommand implements SlashCommand {
    private static final String ID = "id";

    private final Subscriptions subscriptions;
    private final SubscriptionChanges changes;
    private final Audit audit;
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
    }

    @Override
    public SlashCommandData declaration() {
        return Declarations.forManagers("unsubscribe", "End a subscription of this server")
                .addOptions(Declarations.completed(ID, "Which one").setRequired(true));
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
        String given = invocation.options().text(ID).orElse("");
        Optional<Subscription> found = find(invocation.guild(), given);
        if (found.isEmpty() || !subscriptions.remove(invocation.guild(), found.get().id())) {
            return Reply.text(
                    "This server has no subscription `%s`. `/subscriptions` lists them."
                            .formatted(Code.inline(given)));
        }
        SubscriptionId id = found.get().id();
        changes.removed(id);
        audit.note(invocation, "ended #" + id);
        return Reply.text("Ended: " + line.markdown(found.get()));
    }

    private Optional<Subscription> find(GuildId guild, String given) {
        String number = given.startsWith("#") ? given.substring(1) : given;
        return subscriptions.of(guild).stream()
                .filter(one -> one.id().toString().equals(number))
                .findFirst();
    }

    @Override
    public List<Choice> complete(Completion completion) {
        String typed = Nearest.fold(completion.typed());
        return subscriptions.of(completion.guild()).stream()
                .filter(one -> Nearest.fold(line.plain(one)).contains(typed))
                .map(one -> new Choice(line.plain(one), one.id().toString()))
                .toList();
    }
}
