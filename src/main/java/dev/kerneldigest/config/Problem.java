package dev.kerneldigest.config;

import java.util.regex.Pattern;

/**
 * A mistake in the settings, for the person who wrote them.
 *
 * @param file the file's name, or {@code environment}
 * @param line from 1; 0 where there are no lines
 * @param key what is wrong, e.g. {@code sources[2].every}; blank for the file as a whole
 * @param message what is wrong with it and what is allowed, on one line; never holds a secret
 */
public record Problem(String file, int line, String key, String message) {
    /** What would end a line, or do worse to a terminal. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    public Problem {
        key = CONTROL.matcher(key).replaceAll(" ");
        message = CONTROL.matcher(message).replaceAll(" ");
    }

    @Override
    public String toString() {
        String place = line > 0 ? file + ":" + line : file;
        return key.isBlank() ? place + ": " + message : place + ": " + key + ": " + message;
    }
}
