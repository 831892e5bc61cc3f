package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.Phrases;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.Subscriptions;
import dev.kerneldigest.subscription.Wish;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/**
 * {@code /subscribe}: a channel gets the news of topics, or of a query, from now on. Safe for many
 * threads.
 */
public final class SubscribeCommand implements SlashCommand {
    private static final String BACKFILL = "backfill";
    private static final int MOST_BACKFILL = 5;

    private final Subscriptions subscriptions;
    private final SubscriptionChanges changes;
    private final SubscriptionDesk desk;
    private final Audit audit;
    private final WishOptions wishes;
    private final InstantSource clock;

    public SubscribeCommand(
            Subscriptions subscriptions,
            SubscriptionChanges changes,
            SubscriptionDesk desk,
            Audit audit,
            WishOptions wishes,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.changes = changes;
        this.desk = desk;
        this.audit = audit;
        this.wishes = wishes;
        this.clock = clock;
    }

    @Override
    public SlashCommandData declaration() {
        return Declarations.forManagers("subscribe", "Post the news of topics in a channel")
                .addOptions(WishOptions.declared())
                .addOptions(
                        new OptionData(
                                        OptionType.INTEGER,
                                        BACKFILL,
                                        "How many stories of before to post now (default: 0)")
                                .setRequiredRange(0, MOST_BACKFILL));
    }

    @Override
    public boolean isForManagers() {
        return true;
    }

    @Override
    public String example() {
        return "/subscribe topic:mm,bpf when:daily";
    }

    @Override
    public Reply answer(Invocation invocation) {
        try {
            Phrases phrases = invocation.answers();
            GuildSettings settings = subscriptions.settings(invocation.guild());
            Wish wish = wishes.read(invocation, settings, clock.instant());
            int stories = backfill(invocation.options());
            Optional<Subscription> same = same(wish);
            if (same.isPresent()) {
                return Reply.text(
                        phrases.say("subscribe.same", wishes.line().markdown(same.get(), phrases)));
            }
            Subscription made = subscriptions.add(wish);
            changes.changed(made);
            audit.note(invocation, "subscribed with #" + made.id());
            if (stories > 0) {
                desk.backfill(made, stories);
            }
            return wishes.answer(
                    invocation,
                    made,
                    phrases.say(
                            "subscribe.made",
                            wishes.line().markdown(made, phrases),
                            settings.zone().getId()));
        } catch (MistakeException mistake) {
            return mistake.reply(invocation);
        }
    }

    private static int backfill(Options options) throws MistakeException {
        long stories = options.whole(BACKFILL).orElse(0L);
        if (stories < 0 || stories > MOST_BACKFILL) {
            throw MistakeException.of("mistake.backfill");
        }
        return (int) stories;
    }

    private Optional<Subscription> same(Wish wish) {
        return subscriptions.of(wish.guild()).stream()
                .filter(one ->
                        one.channel().equals(wish.channel())
                                && one.interest().equals(wish.interest())
                                && one.kinds().equals(wish.kinds())
                                && one.rhythm().equals(wish.rhythm()))
                .findFirst();
    }

    @Override
    public List<Choice> complete(Completion completion) {
        return wishes.choices(completion);
    }
}
