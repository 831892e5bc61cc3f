package dev.kerneldigest.feed;

import java.util.Optional;

/**
 * What a server gave to ask "changed since?" with (RFC 9110, 8.8): opaque, sent back byte for byte.
 *
 * @param etag the value of ETag
 * @param lastModified the value of Last-Modified, never one of our own making
 */
public record Validators(Optional<String> etag, Optional<String> lastModified) {
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
}
