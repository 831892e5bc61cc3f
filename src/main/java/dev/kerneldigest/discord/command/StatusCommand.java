package dev.kerneldigest.discord.command;

import dev.kerneldigest.delivery.Line;
import dev.kerneldigest.delivery.Outbox;
import dev.kerneldigest.digest.Manners;
import dev.kerneldigest.digest.SourceReport;
import dev.kerneldigest.digest.StatusPage;
import dev.kerneldigest.digest.Trouble;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.Subscriptions;
import dev.kerneldigest.topic.TopicCatalogue;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /status}: how the sources and deliveries are. Safe for many threads. */
public final class StatusCommand implements SlashCommand {
    private final Supplier<List<SourceReport>> sources;
    private final Supplier<Manners> manners;
    private final Supplier<Outbox.Backlog> backlog;
    private final Supplier<Line> deliveries;
    private final Supplier<Optional<Trouble>> troubles;
    private final Subscriptions subscriptions;
    private final SubscriptionLine line;

    public StatusCommand(
            Supplier<List<SourceReport>> sources,
            Supplier<Manners> manners,
            Supplier<Outbox.Backlog> backlog,
            Supplier<Line> deliveries,
            Supplier<Optional<Trouble>> troubles,
            Subscriptions subscriptions,
            TopicCatalogue catalogue) {
        this.sources = sources;
        this.manners = manners;
        this.backlog = backlog;
        this.deliveries = deliveries;
        this.troubles = troubles;
        this.subscriptions = subscriptions;
        this.line = new SubscriptionLine(catalogue);
    }

    @Override
    public SlashCommandData declaration() {
        return Declarations.everywhere("status", "How the sources and deliveries are")
                .addOptions(Declarations.toAll());
    }

    /** Of subscriptions it tells this server's alone; what waits is a number over all. */
    @Override
    public Reply answer(Invocation invocation) {
        Outbox.Backlog waiting = backlog.get();
        List<String> paused =
                subscriptions.of(invocation.guild()).stream()
                        .filter(Predicate.not(Subscription::isActive))
                        .map(one -> line.markdown(one, invocation.answers()))
                        .toList();
        return new Reply.Messages(
                StatusPage.write(
                        sources.get(),
                        manners.get(),
                        new StatusPage.Waiting(
                                waiting.pending(),
                                waiting.givenUp(),
                                waiting.oldest(),
                                deliveries.get().trouble()),
                        troubles.get(),
                        paused,
                        invocation.pages()));
    }
}
