package dev.kerneldigest.testing.discord;

/** Bits of permissions (Discord docs, "Permissions"). */
public final class Permissions {
    public static final long MANAGE_SERVER = 1L << 5;
    public static final long VIEW_CHANNEL = 1L << 10;
    public static final long SEND_MESSAGES = 1L << 11;
    public static final long EMBED_LINKS = 1L << 14;
    public static final long READ_MESSAGE_HISTORY = 1L << 16;
    public static final long USE_APPLICATION_COMMANDS = 1L << 31;
    public static final long SEND_MESSAGES_IN_THREADS = 1L << 38;

    /** What everyone has in a new server, as far as it matters here. */
    static final long EVERYONE =
            VIEW_CHANNEL
                    | SEND_MESSAGES
                    | EMBED_LINKS
                    | READ_MESSAGE_HISTORY
                    | USE_APPLICATION_COMMANDS
                    | SEND_MESSAGES_IN_THREADS;

    private Permissions() {}
}
