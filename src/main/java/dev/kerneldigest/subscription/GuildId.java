package dev.kerneldigest.subscription;

/** A Discord server, by its snowflake. */
public record GuildId(long value) {
    /**
     * Where somebody is at home alone: what people choose for themselves is kept as that of a
     * server with their number, which no server has (Discord docs, "Snowflakes": unique across all
     * of Discord).
     */
    public static GuildId of(UserId person) {
        return new GuildId(person.value());
    }

    /** Whether it is no server but this person. */
    public boolean isOf(UserId person) {
        return value == person.value();
    }

    @Override
    public String toString() {
        return Long.toUnsignedString(value);
    }
}
