package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.Phrases;
import dev.kerneldigest.digest.Story;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.Subscriptions;
import dev.kerneldigest.subscription.UserId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/**
 * What the button "Follow" does: who presses it gets the next versions of a series of patches or of
 * a pull request, and its merge, as direct messages; who presses it again does no longer. Nobody
 * types it. Safe for many threads.
 */
public final class FollowCommand implements SlashCommand {
    /** Threads that one person may follow: a series has a version a week, so it is no flood. */
    public static final int MOST = 50;

    private static final int TITLE = 100;

    private final StoryOption stories;
    private final PatchThreads threads;
    private final PersonalSubscriptions own;

    public FollowCommand(
            NewsArchive archive,
            Subscriptions subscriptions,
            SubscriptionChanges changes,
            DirectMessages messages,
            InstantSource clock) {
        this.stories = new StoryOption(archive);
        this.threads = new PatchThreads(archive);
        this.own = new PersonalSubscriptions(subscriptions, changes, messages, clock);
    }

    @Override
    public SlashCommandData declaration() {
        return Declarations.everywhere("follow", "What the button Follow does")
                .addOptions(Declarations.words(StoryOption.NAME, "Which story"));
    }

    @Override
    public boolean isTyped() {
        return false;
    }

    @Override
    public Reply answer(Invocation invocation) {
        try {
            String given = invocation.options().text(StoryOption.NAME).orElse("");
            Story story = stories.find(given).story();
            return Reply.text(
                    threads.first(story)
                            .map(first -> toggle(invocation, story, first))
                            .orElseGet(() -> invocation.answers().say("follow.neither")));
        } catch (MistakeException mistake) {
            return mistake.reply(invocation);
        }
    }

    private String toggle(Invocation invocation, Story story, ArchivedItem first) {
        Phrases phrases = invocation.answers();
        String title = Code.inline(story.lead().item().reading().title(), TITLE);
        List<Subscription> followed = own.followed(new UserId(invocation.user()));
        List<Subscription> same = threads.following(first, followed);
        if (!same.isEmpty()) {
            same.forEach(own::stop);
            return phrases.say("follow.stopped", title);
        }
        if (threads.isMerged(first)) {
            return phrases.say("follow.merged", title);
        }
        List<Subscription> open = followed.size() < MOST ? followed : withoutMerged(followed);
        if (open.size() >= MOST) {
            return phrases.say("follow.most", MOST, oldest(open));
        }
        Interest wanted = new Interest.PatchThread(first.id());
        String words = phrases.say("follow.started", title);
        return own.start(invocation, Optional.empty(), wanted, new Rhythm.Immediately(), words)
                ? words
                : phrases.say("notify.closed");
    }

    /** Makes room: of what is merged nothing more is to come. */
    private List<Subscription> withoutMerged(List<Subscription> followed) {
        List<Subscription> ended = followed.stream().filter(threads::isMerged).toList();
        ended.forEach(own::stop);
        return followed.stream().filter(one -> !ended.contains(one)).toList();
    }

    /** What to begin with who wants to follow something else. */
    private static String oldest(List<Subscription> followed) {
        return followed.getFirst().interest() instanceof Interest.PatchThread(long first)
                ? "i" + first
                : "";
    }
}
