package dev.kerneldigest.text;

import java.net.URI;

/** A link of a text: the words that carry it and where it leads, always http or https. */
public record Hyperlink(String anchor, URI target) {}
