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

    /**
     * Items that a query of the server's own finds, e.g. {@code folio AND NOT hugetlb}.
     *
     * @param text in the language of {@link dev.kerneldigest.topic.query.QueryLanguage}, as people
     *     typed it; kept as text, so that it outlives what it was once understood as
     */
    record Query(String text) implements Interest {
        public Query {
            if (text.isBlank()) {
                throw new IllegalArgumentException("a subscription by query has a query");
            }
        }
    }
}
