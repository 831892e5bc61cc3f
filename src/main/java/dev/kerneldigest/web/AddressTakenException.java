package dev.kerneldigest.web;

/** Thrown when the status pages cannot be where they should, mostly since somebody else is. */
public final class AddressTakenException extends Exception {
    private static final long serialVersionUID = 1L;

    AddressTakenException(String message, Throwable cause) {
        super(message, cause);
    }
}
