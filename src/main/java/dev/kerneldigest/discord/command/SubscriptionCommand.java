package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.Cover;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.digest.Phrases;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.Subscriptions;
import dev.kerneldigest.subscription.Wish;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/**
 * {@code /subscription edit|pause|resume|preview}: one of the server's subscriptions. Safe for many
 * threads.
 */
public final class SubscriptionCommand implements SlashCommand {
    private static final String EDIT = "edit";
    private static final String PAUSE = "pause";
    private static final String RESUME = "resume";
    private static final String PREVIEW = "preview";

    private final Subscriptions subscriptions;
    private final SubscriptionChanges changes;
    private final SubscriptionDesk desk;
    private final Audit audit;
    private final SubscriptionOption option;
    private final WishOptions wishes;
    private final SubscriptionLine line;

    public SubscriptionCommand(
            Subscriptions subscriptions,
            SubscriptionChanges changes,
            SubscriptionDesk desk,
            Audit audit,
            WishOptions wishes) {
        this.subscriptions = subscriptions;
        this.changes = changes;
        this.desk = desk;
        this.audit = audit;
        this.wishes = wishes;
        this.line = wishes.line();
        this.option = new SubscriptionOption(subscriptions, line);
    }

    @Override
    public SlashCommandData declaration() {
        List<OptionData> edited = new ArrayList<>();
        edited.add(SubscriptionOption.declared());
        edited.addAll(WishOptions.declared());
        return Declarations.forManagers("subscription", "Change, pause or preview a subscription")
                .addSubcommands(
                        new SubcommandData(EDIT, "Change what it brings, where and when")
                                .addOptions(edited),
                        new SubcommandData(PAUSE, "Post nothing until it is resumed")
                                .addOptions(SubscriptionOption.declared()),
                        new SubcommandData(RESUME, "Post again, and what waited at once")
                                .addOptions(SubscriptionOption.declared()),
                        new SubcommandData(PREVIEW, "Show what comes next; marks nothing as sent")
                                .addOptions(SubscriptionOption.declared()));
    }

    @Override
    public boolean isForManagers() {
        return true;
    }

    @Override
    public String example() {
        return "/subscription edit id:3 when:weekly";
    }

    @Override
    public Reply answer(Invocation invocation) {
        try {
            Subscription one = option.read(invocation);
            return switch (invocation.subcommand()) {
                case EDIT -> edit(invocation, one);
                case PAUSE -> pause(invocation, one);
                case RESUME -> resume(invocation, one);
                default -> preview(invocation, one);
            };
        } catch (MistakeException mistake) {
            return mistake.reply(invocation);
        }
    }

    private Reply edit(Invocation invocation, Subscription before) throws MistakeException {
        Wish wish = wishes.changed(invocation, before, subscriptions.settings(invocation.guild()));
        if (wish.equals(before.wish())) {
            return told(invocation, "subscription.unchanged", before);
        }
        Subscription after =
                subscriptions
                        .change(before.id(), wish)
                        .orElseThrow(() -> SubscriptionOption.unknown(before.id().toString()));
        changes.changed(after);
        audit.note(invocation, "edited #" + after.id());
        return told(invocation, "subscription.changed", after);
    }

    private Reply pause(Invocation invocation, Subscription one) {
        if (!one.isActive()) {
            return told(invocation, "subscription.alreadyPaused", one);
        }
        subscriptions.pause(one.id(), SubscriptionLine.pausedBy(invocation.user()));
        audit.note(invocation, "paused #" + one.id());
        return Reply.text(invocation.answers().say("subscription.paused", one.id().toString()));
    }

    private Reply resume(Invocation invocation, Subscription one) throws MistakeException {
        if (one.isActive()) {
            return told(invocation, "subscription.notPaused", one);
        }
        subscriptions.resume(one.id());
        audit.note(invocation, "resumed #" + one.id());
        Subscription resumed = option.read(invocation);
        changes.changed(resumed);
        desk.serve(resumed);
        return told(invocation, "subscription.resumed", resumed);
    }

    private Reply preview(Invocation invocation, Subscription one) {
        List<Message> messages = desk.preview(one);
        if (messages.isEmpty()) {
            return told(invocation, "subscription.nothingNew", one);
        }
        return new Reply.Messages(
                messages.stream().map(message -> message.withCover(Cover.NONE)).toList());
    }

    /** A phrase of a subscription: its line, then its number. */
    private Reply told(Invocation invocation, String phrase, Subscription one) {
        Phrases phrases = invocation.answers();
        return Reply.text(phrases.say(phrase, line.markdown(one, phrases), one.id().toString()));
    }

    @Override
    public List<Choice> complete(Completion completion) {
        return completion.option().equals(SubscriptionOption.NAME)
                ? option.choices(completion)
                : wishes.choices(completion);
    }
}
