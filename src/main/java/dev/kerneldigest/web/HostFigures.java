package dev.kerneldigest.web;

import java.time.Duration;
import java.util.Optional;

/**
 * How a host was treated since the program started.
 *
 * @param host its name, or {@code other} for those that are nobody's business
 * @param notModified how many of the requests were answered 304
 * @param closest the least time from the end of a request to the start of the next
 * @param brokenWishes how many of its wishes to be left alone were not obeyed
 */
public record HostFigures(
        String host,
        long requests,
        long notModified,
        Optional<Duration> closest,
        int brokenWishes) {}
