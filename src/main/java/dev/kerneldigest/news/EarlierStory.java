package dev.kerneldigest.news;

import java.net.URI;
import java.util.Optional;

/**
 * A story that another one goes on from, named by the item that tells so.
 *
 * @param number what {@code /story} takes
 * @param title of that item
 */
public record EarlierStory(long number, String title, Optional<URI> url) {}
