package dev.kerneldigest.discord;

/** Discord does not know the bot's token; trying again does not help. */
public final class TokenRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    TokenRefusedException(Throwable cause) {
        super(
                "Discord refuses the token; copy it anew from the developer portal"
                        + " (your application, Bot, Reset Token)",
                cause);
    }
}
