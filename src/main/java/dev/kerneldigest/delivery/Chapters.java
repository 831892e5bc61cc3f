package dev.kerneldigest.delivery;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Subscription;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * By which numbers it is known what a subscription was told: a story by its own. Who follows a pull
 * request is told of it twice, when it comes and when it is merged, so its merge counts as another
 * story; by the negative number, which no story has.
 */
final class Chapters {
    private Chapters() {}

    static Set<Long> of(Subscription subscription, Collection<ArchivedItem> items) {
        return items.stream().map(item -> of(subscription, item)).collect(Collectors.toSet());
    }

    static long of(Subscription subscription, ArchivedItem item) {
        boolean isEnd =
                subscription.interest() instanceof Interest.PatchThread
                        && item.item().reading().kind().isMerged();
        return isEnd ? -item.story() : item.story();
    }
}
