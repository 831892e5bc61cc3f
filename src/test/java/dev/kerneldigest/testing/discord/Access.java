package dev.kerneldigest.testing.discord;

import java.util.UUID;

/** The bot's token, which may be revoked. */
final class Access {
    private final String token = "test." + UUID.randomUUID();
    private volatile boolean revoked;

    String token() {
        return token;
    }

    void revoke() {
        revoked = true;
    }

    void restore() {
        revoked = false;
    }

    boolean allows(String claimed) {
        return !revoked && claimed.equals(token);
    }

    void check(String authorization) {
        if (!authorization.startsWith("Bot ")
                || !allows(authorization.substring("Bot ".length()))) {
            throw new ApiError(401, 0, "401: Unauthorized");
        }
    }
}
