package dev.kerneldigest.news;

import java.util.List;

/** Says which topics an item is about. Safe for many threads. */
public interface Classifier {
    /** The topics, the most fitting first; empty when none fits. */
    List<TopicId> topicsOf(Draft draft, Reading reading);
}
