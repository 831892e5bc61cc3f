package dev.kerneldigest.config;

/**
 * A text that must not be seen.
 *
 * @param reveal the text itself: hand it on, never print it
 */
public record Secret(String reveal) {
    /** Always three stars, so that no log and no message tells it. */
    @Override
    public String toString() {
        return "***";
    }
}
