package dev.kerneldigest.testing.discord;

/** Kinds of channels (Discord docs, "Channel Types"). */
public enum ChannelKind {
    TEXT(0),
    /** What the bot and one person write to each other alone. */
    DIRECT(1),
    VOICE(2),
    ANNOUNCEMENT(5),
    THREAD(11),
    FORUM(15);

    private final int code;

    ChannelKind(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    boolean isThread() {
        return this == THREAD;
    }

    boolean takesMessages() {
        return this != FORUM;
    }
}
