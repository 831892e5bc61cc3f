package dev.kerneldigest.subscription;

import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.topic.TopicCatalogue;
import java.util.Set;

/** Says which items a subscription wants. Immutable. */
public final class Selection {
    private final TopicCatalogue catalogue;

    public Selection(TopicCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The topics wanted, with the children of every parent; empty when all are. */
    public Set<TopicId> topics(Interest interest) {
        return switch (interest) {
            case Interest.All _ -> Set.of();
            case Interest.Topics(Set<TopicId> topics) -> catalogue.withChildren(topics);
        };
    }

    /**
     * What to ask the archive for: wanted topics and kinds, nothing older than the subscription.
     */
    public NewsQuery query(Subscription subscription) {
        return NewsQuery.newest(NewsQuery.MOST)
                .withTopics(topics(subscription.interest()))
                .withKinds(subscription.kinds())
                .from(subscription.since());
    }
}
