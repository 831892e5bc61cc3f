package dev.kerneldigest.delivery;

import dev.kerneldigest.digest.Message;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.SubscriptionId;

/**
 * A message that a channel is to get, claimed from the outbox.
 *
 * @param attempts how often sending it was begun, this time included; from 1
 */
public record Delivery(
        DeliveryId id,
        SubscriptionId subscription,
        ChannelId channel,
        Message message,
        int attempts) {
    /**
     * What Discord recognises a repeated message by: the same for every try of this delivery, over
     * restarts and nodes; at most 25 characters (Discord docs, "Create Message"). Discord remembers
     * it for a few minutes, per author and not per channel, so the row's own number is in it.
     */
    public String nonce() {
        return "kd-" + id;
    }
}
