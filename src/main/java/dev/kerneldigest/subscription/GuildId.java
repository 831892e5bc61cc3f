package dev.kerneldigest.subscription;

/** A Discord server, by its snowflake. */
public record GuildId(long value) {
    @Override
    public String toString() {
        return Long.toUnsignedString(value);
    }
}
