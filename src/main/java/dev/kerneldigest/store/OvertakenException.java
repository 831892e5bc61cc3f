package dev.kerneldigest.store;

/** A story was posted to a subscription meanwhile, which an edition for it holds too. */
final class OvertakenException extends RuntimeException {
    private static final long serialVersionUID = 1;

    OvertakenException() {
        super("a story of the edition was posted meanwhile");
    }
}
