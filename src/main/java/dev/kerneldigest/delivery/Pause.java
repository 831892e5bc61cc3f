package dev.kerneldigest.delivery;

/** How the reason of a pause begins when the bot itself made the pause and may end it. */
final class Pause {
    /** A delivery is tried every hour, and resumes the subscription when it gets through. */
    static final String CHANNEL_CLOSED = "waiting for the channel: ";

    /** Nothing is tried any more, unless the same edition had several messages. */
    static final String GIVEN_UP = "given up after a week: ";

    private Pause() {}

    static boolean isOurs(String reason) {
        return reason.startsWith(CHANNEL_CLOSED) || reason.startsWith(GIVEN_UP);
    }
}
