package dev.kerneldigest.subscription;

/** Somebody at Discord, by snowflake. */
public record UserId(long value) {
    @Override
    public String toString() {
        return Long.toUnsignedString(value);
    }
}
