package dev.kerneldigest.delivery;

/** The number of a published edition. */
public record EditionId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
