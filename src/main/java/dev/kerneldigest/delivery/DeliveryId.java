package dev.kerneldigest.delivery;

/** The number of a row of the outbox. */
public record DeliveryId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
