package dev.kerneldigest.news;

import java.util.List;

/**
 * A stored story that new items may belong to.
 *
 * @param number its number
 * @param keys all that it is recognised by
 * @param members those of its items that may be alike to new ones; may be empty
 */
public record KnownStory(long number, List<StoryKey> keys, List<NewsItem> members) {
    public KnownStory {
        keys = List.copyOf(keys);
        members = List.copyOf(members);
    }
}
