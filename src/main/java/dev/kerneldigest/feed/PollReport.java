package dev.kerneldigest.feed;

import dev.kerneldigest.news.SourceId;
import java.time.Duration;
import java.util.Optional;

/**
 * What a poll of one source came to.
 *
 * @param status {@code new}, {@code unchanged}, {@code not-modified}, {@code failed}, {@code
 *     blocked}, {@code rate-limited} or {@code gone}
 * @param items how many entries the feed holds; 0 when it was not read
 * @param fresh how many of them were new here
 * @param retitled how many that were known have another title now
 * @param took from asking to stored
 * @param error why it is not well, for people
 */
public record PollReport(
        SourceId source,
        String status,
        int items,
        int fresh,
        int retitled,
        Duration took,
        Optional<String> error) {}
