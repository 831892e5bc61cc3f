package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.Phrases;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.Subscriptions;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** The option {@code id}: one of the server's subscriptions, by its number. */
final class SubscriptionOption {
    static final String NAME = "id";

    private final Subscriptions subscriptions;
    private final SubscriptionLine line;

    SubscriptionOption(Subscriptions subscriptions, SubscriptionLine line) {
        this.subscriptions = subscriptions;
        this.line = line;
    }

    static OptionData declared() {
        return Declarations.completed(NAME, "Which one").setRequired(true);
    }

    /** One of another server is answered as one that does not exist: its number says nothing. */
    Subscription read(Invocation invocation) throws MistakeException {
        String given = invocation.options().text(NAME).orElse("");
        String number = given.startsWith("#") ? given.substring(1) : given;
        return subscriptions.of(invocation.guild()).stream()
                .filter(one -> one.id().toString().equals(number))
                .findFirst()
                .orElseThrow(() -> unknown(given));
    }

    static MistakeException unknown(String given) {
        return MistakeException.of("mistake.subscription", Code.inline(given));
    }

    List<Choice> choices(Completion completion) {
        String wanted = Nearest.fold(completion.typed());
        Phrases phrases = completion.answers();
        return subscriptions.of(completion.guild()).stream()
                .filter(one -> Nearest.fold(line.plain(one, phrases)).contains(wanted))
                .map(one -> new Choice(line.plain(one, phrases), one.id().toString()))
                .toList();
    }
}
