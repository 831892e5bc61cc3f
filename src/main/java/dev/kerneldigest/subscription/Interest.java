package dev.kerneldigest.subscription;

import dev.kerneldigest.news.TopicId;
import java.util.Set;

/** What a subscription wants. */
public sealed interface Interest {
    /** Everything. */
    record All() implements Interest {}

    /** Items of one of these topics; a parent stands for its children too. */
    record Topics(Set<TopicId> topics) implements Interest {
        public Topics {
            topics = Set.copyOf(topics);
            if (topics.isEmpty()) {
                throw new IllegalArgumentException("a subscription by topic names at least one");
            }
        }
    }
}
