package dev.kerneldigest.news;

import java.util.regex.Pattern;

/**
 * Names a source for ever: lower-case letters, digits and hyphens, 1 to 64 characters, e.g. {@code
 * lwn}.
 */
public record SourceId(String value) {
    /** What the ids of sources begin with that servers added for themselves, and no others. */
    public static final String CUSTOM = "custom-";

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    public SourceId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a source id is lower-case letters, digits and hyphens, not \"" + value + "\"");
        }
    }

    /** Whether servers added it for themselves, so that nobody else sees what it brings. */
    public boolean isCustom() {
        return value.startsWith(CUSTOM);
    }

    @Override
    public String toString() {
        return value;
    }
}
