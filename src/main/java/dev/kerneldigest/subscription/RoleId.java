package dev.kerneldigest.subscription;

/** A role of a Discord server, by its snowflake. */
public record RoleId(long value) {
    @Override
    public String toString() {
        return Long.toUnsignedString(value);
    }
}
