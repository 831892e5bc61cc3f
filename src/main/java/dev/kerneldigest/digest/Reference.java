package dev.kerneldigest.digest;

import java.net.URI;
import java.util.Optional;

/** A few words that lead somewhere, e.g. {@code util-linux 2.39}. */
public record Reference(String label, Optional<URI> target) {}
