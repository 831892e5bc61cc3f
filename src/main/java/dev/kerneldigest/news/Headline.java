package dev.kerneldigest.news;

/**
 * What a stored item is known by at the next poll.
 *
 * @param source who gave it
 * @param title as that source gave it, {@code [$]} included; blank when it was not kept
 */
public record Headline(SourceId source, String title) {}
