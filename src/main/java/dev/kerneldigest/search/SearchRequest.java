package dev.kerneldigest.search;

import dev.kerneldigest.news.NewsQuery;

/**
 * What somebody looks for.
 *
 * @param words as typed: all must be in an item, {@code "quotes"} keep a phrase together, {@code
 *     -word} leaves out items that have it; anything else is fine too, also nothing
 * @param within which items are looked at, and how many are wanted; {@code until} counts as well
 */
public record SearchRequest(String words, NewsQuery within) {
    /** Words looked for in everything. */
    public static SearchRequest of(String words, int most) {
        return new SearchRequest(words, NewsQuery.newest(most));
    }
}
