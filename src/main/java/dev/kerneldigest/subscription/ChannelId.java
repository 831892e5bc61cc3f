package dev.kerneldigest.subscription;

/** A Discord channel, by its snowflake. */
public record ChannelId(long value) {
    @Override
    public String toString() {
        return Long.toUnsignedString(value);
    }
}
