package dev.kerneldigest.delivery;

/** How the reason of a pause begins when the bot itself ends the pause. */
final class Pause {
    static final String CHANNEL_CLOSED = "waiting for the channel: ";

    private Pause() {}
}
