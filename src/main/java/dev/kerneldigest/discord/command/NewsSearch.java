package dev.kerneldigest.discord.command;

import dev.kerneldigest.news.NewsQuery;

/** Finds items by words, the best first. Safe for many threads. */
@FunctionalInterface
public interface NewsSearch {
    /**
     * Finds items.
     *
     * @param words as a person types them, never blank
     * @param query what else the items must be, and how many at the most
     */
    Findings find(String words, NewsQuery query);
}
