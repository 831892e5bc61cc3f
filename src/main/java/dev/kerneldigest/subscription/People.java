package dev.kerneldigest.subscription;

import java.util.Optional;

/**
 * Whom a subscription concerns besides those who read the channel.
 *
 * @param pinged the role that is mentioned when there is something to act on, and only then
 * @param setBy who set it up, and hears of it when it pauses; it belongs to the server all the same
 */
public record People(Optional<RoleId> pinged, Optional<UserId> setBy) {
    public static final People NOBODY = new People(Optional.empty(), Optional.empty());
}
