package dev.kerneldigest.news;

/**
 * An item as the archive keeps it.
 *
 * @param id its number in the archive, what {@code /why} and {@code /story} take
 * @param story the number of the story it belongs to; items of one story share it
 */
public record ArchivedItem(long id, long story, NewsItem item) {}
