package dev.kerneldigest.digest;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.EarlierStory;
import dev.kerneldigest.subscription.Mutes;
import java.util.List;
import java.util.Optional;

/**
 * A story as a digest tells it: the item that speaks for it, and the others that tell the same.
 *
 * @param others shown as "also: Phoronix, 9to5Linux"
 */
public record Story(ArchivedItem lead, List<ArchivedItem> others) {
    public Story {
        others = List.copyOf(others);
    }

    /** Whether one of its items has a muted word. */
    boolean isMuted(Mutes mutes) {
        return mutes.mutes(lead.item())
                || others.stream().anyMatch(other -> mutes.mutes(other.item()));
    }

    /** What the item goes on from that speaks for it: so no posted line changes for another. */
    Optional<EarlierStory> earlier() {
        return lead.earlier();
    }

    /** Whether its source asks that nothing but title and link be shown. */
    public boolean isTitleOnly() {
        return StoryLines.isTitleOnly(lead);
    }

    public long id() {
        return lead.story();
    }
}
