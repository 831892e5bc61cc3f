package dev.kerneldigest.testing.discord;

/** Types of interaction callbacks (Discord docs, "Interaction Callback Type"). */
final class CallbackType {
    static final int MESSAGE = 4;
    static final int DEFERRED_MESSAGE = 5;
    static final int DEFERRED_UPDATE = 6;
    static final int UPDATE = 7;
    static final int CHOICES = 8;

    private CallbackType() {}
}
