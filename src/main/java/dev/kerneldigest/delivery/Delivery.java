package dev.kerneldigest.delivery;

import dev.kerneldigest.digest.Message;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.SubscriptionId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A message that a channel is to get, claimed from the outbox.
 *
 * @param claim whose it is until when
 * @param replaces the message at Discord, by its snowflake, that is to be edited to this one; empty
 *     for a new one
 */
public record Delivery(
        DeliveryId id,
        SubscriptionId subscription,
        ChannelId channel,
        Message message,
        Claim claim,
        Optional<Long> replaces) {
    /** 24 characters in Base64. */
    private static final int NONCE_BYTES = 18;

    /**
     * What makes a delivery ours, and no other claim of it: of two claims one ends later.
     *
     * @param attempts how often sending it was begun, this time included; from 1
     * @param until nobody else takes it before, and then it is not ours any more
     */
    public record Claim(int attempts, Instant until) {}

    /** A new message that nobody else takes. */
    public Delivery(
            DeliveryId id,
            SubscriptionId subscription,
            ChannelId channel,
            Message message,
            int attempts) {
        this(
                id,
                subscription,
                channel,
                message,
                new Claim(attempts, Instant.MAX),
                Optional.empty());
    }

    /** How often sending it was begun, this time included; from 1. */
    public int attempts() {
        return claim.attempts();
    }

    /**
     * What Discord recognises a repeated message by: the same for every try of this delivery, over
     * restarts and nodes; at most 25 characters (Discord docs, "Create Message").
     *
     * <p>Discord remembers it for a few minutes, per author over all channels. So the channel and
     * the message are in it beside the row's number, which a new database begins anew.
     */
    public String nonce() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String what = id + " " + channel + " " + message;
            byte[] hash = digest.digest(what.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, NONCE_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
