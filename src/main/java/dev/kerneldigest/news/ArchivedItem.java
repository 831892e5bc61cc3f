package dev.kerneldigest.news;

import java.util.Optional;

/**
 * An item as the archive keeps it.
 *
 * @param id its number in the archive, what {@code /why} and {@code /story} take
 * @param story the number of the story it belongs to; items of one story share it
 * @param revision how often it was read again with another title, from 0
 * @param earlier the story that it goes on from, by the rules of {@link FollowUps}
 * @param replies how many answers a mail has, those of bots not counted
 */
public record ArchivedItem(
        long id,
        long story,
        int revision,
        NewsItem item,
        Optional<EarlierStory> earlier,
        int replies) {
    /** An item that nobody has answered. */
    public ArchivedItem(
            long id, long story, int revision, NewsItem item, Optional<EarlierStory> earlier) {
        this(id, story, revision, item, earlier, 0);
    }

    /** An item that goes on from no other. */
    public ArchivedItem(long id, long story, int revision, NewsItem item) {
        this(id, story, revision, item, Optional.empty());
    }

    /** An item as it was first read. */
    public ArchivedItem(long id, long story, NewsItem item) {
        this(id, story, 0, item);
    }
}
