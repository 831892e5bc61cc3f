package dev.kerneldigest.testing.discord;

/** Bits of a message's {@code flags} (Discord docs, "Message Flags"). */
final class MessageFlags {
    static final int CROSSPOSTED = 1;
    static final int SUPPRESS_EMBEDS = 1 << 2;
    static final int EPHEMERAL = 1 << 6;
    static final int LOADING = 1 << 7;
    static final int SUPPRESS_NOTIFICATIONS = 1 << 12;
    static final int COMPONENTS_V2 = 1 << 15;

    private MessageFlags() {}
}
