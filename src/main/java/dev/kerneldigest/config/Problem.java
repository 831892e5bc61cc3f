package dev.kerneldigest.config;

/**
 * A mistake in the settings, for the person who wrote them.
 *
 * @param file the file's name, or {@code environment}
 * @param line from 1; 0 where there are no lines
 * @param key what is wrong, e.g. {@code sources[2].every}; blank for the file as a whole
 * @param message what is wrong with it and what is allowed; never holds a secret
 */
public record Problem(String file, int line, String key, String message) {
    @Override
    public String toString() {
        String place = line > 0 ? file + ":" + line : file;
        return key.isBlank() ? place + ": " + message : place + ": " + key + ": " + message;
    }
}
