package dev.kerneldigest.news;

import java.util.regex.Pattern;

/**
 * Names a topic for ever: lower-case letters, digits and hyphens, 1 to 64 characters, e.g. {@code
 * mm-reclaim}.
 */
public record TopicId(String value) implements Comparable<TopicId> {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    public TopicId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a topic id is lower-case letters, digits and hyphens, not \"" + value + "\"");
        }
    }

    @Override
    public int compareTo(TopicId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
