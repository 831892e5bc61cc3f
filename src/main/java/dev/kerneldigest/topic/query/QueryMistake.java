package dev.kerneldigest.topic.query;

/**
 * What is wrong with a query, and where.
 *
 * @param at the place of the first wrong character, from 0, in the text as typed
 * @param part the wrong part as typed, which is foreign text; may be empty
 * @param advice our own words, never foreign ones: what is wrong and an example of what works, in
 *     backticks
 */
public record QueryMistake(int at, String part, String advice) {}
