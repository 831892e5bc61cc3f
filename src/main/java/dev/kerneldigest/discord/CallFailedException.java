package dev.kerneldigest.discord;

import dev.kerneldigest.delivery.SendOutcome;

/** A request to Discord came to nothing; the outcome says what that means for a delivery. */
final class CallFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Never one that was sent. */
    private final transient SendOutcome outcome;

    /** Discord's own code, 0 for none. */
    private final int code;

    CallFailedException(SendOutcome outcome, int code) {
        super(outcome.toString());
        this.outcome = outcome;
        this.code = code;
    }

    SendOutcome outcome() {
        return outcome;
    }

    int code() {
        return code;
    }
}
