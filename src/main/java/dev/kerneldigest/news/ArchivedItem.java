package dev.kerneldigest.news;

/**
 * An item as the archive keeps it.
 *
 * @param id its number in the archive, what {@code /why} and {@code /story} take
 * @param story the number of the story it belongs to; items of one story share it
 * @param revision how often it was read again with another title, from 0
 */
public record ArchivedItem(long id, long story, int revision, NewsItem item) {
    /** An item as it was first read. */
    public ArchivedItem(long id, long story, NewsItem item) {
        this(id, story, 0, item);
    }
}
