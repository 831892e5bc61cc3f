package dev.kerneldigest.feed;

import java.net.URI;
import java.util.Optional;

/**
 * The bytes of a feed as they came.
 *
 * @param body the body, decompressed; not to be changed by anybody
 * @param contentType the value of the Content-Type header, when there is one
 * @param location where the bytes came from, which relative links resolve against
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and a copy of 10 MB helps nobody
public record FeedDocument(byte[] body, Optional<String> contentType, URI location) {}
