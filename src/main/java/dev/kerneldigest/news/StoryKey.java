package dev.kerneldigest.news;

/**
 * What items of one story share: two items with the same key tell the same story.
 *
 * <p>Examples: {@code kernel:stable:6.3.3}, {@code kernel:rc:6.4-rc2}, {@code
 * kernel:mainline:6.12}, {@code lwn:932077}, {@code cve:CVE-2024-26581}, {@code
 * release:util-linux:2.39}, {@code secupd:2023-05-17}, {@code url:example.org/story}.
 */
public record StoryKey(String value) {
    public StoryKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a story key is never blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
