package dev.kerneldigest.discord.command;

/**
 * A choice offered while typing.
 *
 * @param name what people see, cut to 100 characters
 * @param value what the command gets, at most 100 characters
 */
public record Choice(String name, String value) {
    private static final int MOST = 100;

    public Choice {
        name = name.length() > MOST ? name.substring(0, end(name)) + "…" : name;
        if (name.isBlank() || value.isBlank() || value.length() > MOST) {
            throw new IllegalArgumentException("a choice has a name and a value of 1 to 100");
        }
    }

    /** Half a character of two would be refused. */
    private static int end(String name) {
        return Character.isHighSurrogate(name.charAt(MOST - 2)) ? MOST - 2 : MOST - 1;
    }

    /** A choice that is shown as it is. */
    public static Choice of(String value) {
        return new Choice(value, value);
    }
}
