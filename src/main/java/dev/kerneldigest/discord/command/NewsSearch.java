package dev.kerneldigest.discord.command;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.NewsQuery;
import java.util.List;

/** Finds items by words, the best first. Safe for many threads. */
@FunctionalInterface
public interface NewsSearch {
    /**
     * Finds items.
     *
     * @param words as a person types them, never blank
     * @param query what else the items must be, and how many at the most
     */
    List<ArchivedItem> find(String words, NewsQuery query);
}
