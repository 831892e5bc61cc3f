package dev.kerneldigest.search;

/**
 * An item that was found.
 *
 * @param id its number in the archive, which may have forgotten it since
 * @param story the number of its story when it was indexed
 * @param score how well it fits, to compare within one answer only
 * @param fragment where the words are in it
 */
public record Hit(long id, long story, float score, Fragment fragment) {}
