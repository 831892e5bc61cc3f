package dev.kerneldigest.subscription;

/** The number of a subscription, as people see it. */
public record SubscriptionId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
