package dev.kerneldigest.digest;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.Merge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What became of a list's mail.
 *
 * @param replies how many answers it has
 * @param merged where and how soon a pull request was merged
 */
record Aftermath(int replies, Optional<Merged> merged) {
    static final Aftermath NONE = new Aftermath(0, Optional.empty());

    private static final int COMMIT = 12;

    /**
     * A merge.
     *
     * @param commit the merge commit, where it is to be seen
     * @param after how long it took, not negative
     */
    record Merged(Reference commit, Duration after) {}

    static Aftermath of(ArchivedItem item) {
        Optional<Merged> merged =
                item.item().reading().kind() instanceof Kind.Pull(var merge)
                        ? merge.map(it -> merged(item, it))
                        : Optional.empty();
        return new Aftermath(item.replies(), merged);
    }

    private static Merged merged(ArchivedItem item, Merge merge) {
        Duration after = Duration.between(item.item().published(), merge.at());
        return new Merged(
                new Reference(merge.commit(), Optional.of(merge.url())),
                after.isNegative() ? Duration.ZERO : after);
    }

    /** Each part in Discord Markdown. */
    List<String> markdown(Phrases phrases) {
        return parts(phrases, merge -> Markdown.link(merge.label(), merge.target(), COMMIT));
    }

    /** Each part in plain words. */
    List<String> plain(Phrases phrases) {
        return parts(phrases, Reference::label);
    }

    private List<String> parts(Phrases phrases, Function<Reference, String> commit) {
        List<String> parts = new ArrayList<>();
        if (replies > 0) {
            parts.add(phrases.say("story.replies", replies));
        }
        merged.map(it ->
                        phrases.say(
                                "story.merged",
                                commit.apply(it.commit()),
                                length(it.after(), phrases)))
                .ifPresent(parts::add);
        return parts;
    }

    private static String length(Duration length, Phrases phrases) {
        if (length.toDays() >= 2) {
            return phrases.say("count.days", length.toDays());
        }
        return length.toHours() >= 2
                ? phrases.say("count.hours", length.toHours())
                : phrases.say("count.minutes", Math.max(1, length.toMinutes()));
    }
}
