package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.Phrases;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.People;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.Subscriptions;
import dev.kerneldigest.subscription.UserId;
import dev.kerneldigest.subscription.Wish;
import dev.kerneldigest.topic.TopicCatalogue;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/**
 * {@code /watch kernel|package|list}: posts at once what concerns the kernels and packages that the
 * server runs. Safe for many threads.
 *
 * <p>A watch is a subscription: {@code /subscription} and {@code /unsubscribe} know it.
 */
public final class WatchCommand implements SlashCommand {
    private static final String KERNEL = "kernel";
    private static final String PACKAGE = "package";
    private static final String LIST = "list";

    private final Subscriptions subscriptions;
    private final SubscriptionChanges changes;
    private final Audit audit;
    private final InstantSource clock;
    private final WatchOptions options;
    private final SubscriptionLine line;

    public WatchCommand(
            Subscriptions subscriptions,
            SubscriptionChanges changes,
            Audit audit,
            WatchOptions options,
            TopicCatalogue catalogue,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
        this.options = options;
        this.line = new SubscriptionLine(catalogue);
    }

    @Override
    public SlashCommandData declaration() {
        return Declarations.forManagers("watch", "Watch the kernels and packages that you run")
                .addSubcommands(
                        new SubcommandData(KERNEL, "Post each release of a series, and its end")
                                .addOptions(WatchOptions.series(), TargetOption.declared())
                                .addOptions(RoleOption.declared()),
                        new SubcommandData(PACKAGE, "Post each security update of a package")
                                .addOptions(WatchOptions.named(), WatchOptions.distro())
                                .addOptions(TargetOption.declared(), RoleOption.declared()),
                        new SubcommandData(LIST, "What this server watches"));
    }

    @Override
    public boolean isForManagers() {
        return true;
    }

    @Override
    public String example() {
        return "/watch kernel series:6.12";
    }

    @Override
    public Reply answer(Invocation invocation) {
        try {
            return switch (invocation.subcommand()) {
                case KERNEL -> watch(invocation, options.kernelSeries(invocation.options()));
                case PACKAGE -> watch(invocation, options.packageUpdates(invocation.options()));
                default -> list(invocation);
            };
        } catch (MistakeException mistake) {
            return mistake.reply(invocation);
        }
    }

    private Reply watch(Invocation invocation, Interest interest) throws MistakeException {
        Target target = TargetOption.read(invocation);
        Phrases phrases = invocation.answers();
        Optional<Subscription> same =
                watches(invocation).stream()
                        .filter(one -> one.interest().equals(interest))
                        .filter(one -> one.channel().equals(target.id()))
                        .findFirst();
        if (same.isPresent()) {
            return Reply.text(phrases.say("watch.same", line.markdown(same.get(), phrases)));
        }
        People people =
                new People(RoleOption.read(invocation), Optional.of(new UserId(invocation.user())));
        Subscription made =
                subscriptions.add(
                        new Wish(
                                invocation.guild(),
                                target.id(),
                                interest,
                                Set.of(),
                                new Rhythm.Immediately(),
                                clock.instant(),
                                people));
        changes.changed(made);
        audit.note(invocation, "watches with #" + made.id());
        return Reply.text(
                phrases.say("watch.made", line.markdown(made, phrases))
                        + options.remark(interest, phrases));
    }

    private Reply list(Invocation invocation) {
        List<Subscription> watches = watches(invocation);
        Phrases phrases = invocation.answers();
        if (watches.isEmpty()) {
            return Reply.text(phrases.say("watch.none"));
        }
        return Reply.text(
                watches.stream()
                                .map(one -> line.markdown(one, phrases))
                                .collect(Collectors.joining("\n"))
                        + "\n-# "
                        + phrases.say("watch.end"));
    }

    private List<Subscription> watches(Invocation invocation) {
        return subscriptions.of(invocation.guild()).stream()
                .filter(one ->
                        one.interest() instanceof Interest.KernelSeries
                                || one.interest() instanceof Interest.PackageUpdates)
                .toList();
    }

    @Override
    public List<Choice> complete(Completion completion) {
        return options.choices(completion);
    }
}
