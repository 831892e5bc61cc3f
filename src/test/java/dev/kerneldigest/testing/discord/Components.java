package dev.kerneldigest.testing.discord;

/** Types of components (Discord docs, "Component Reference"). */
final class Components {
    static final int ACTION_ROW = 1;
    static final int BUTTON = 2;
    static final int TEXT_DISPLAY = 10;
    static final int CONTAINER = 17;

    private Components() {}
}
