package dev.kerneldigest.news;

import java.net.URI;

/** A link in an item's text: the words that carry it and where it leads, always http or https. */
public record Link(String anchor, URI target) {}
