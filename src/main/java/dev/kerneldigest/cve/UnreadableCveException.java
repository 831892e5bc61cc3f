package dev.kerneldigest.cve;

/** A paper that tells of no CVE of the kernel, or in a form that nobody can read. */
public final class UnreadableCveException extends Exception {
    private static final long serialVersionUID = 1;

    /** Takes the reason in words, without a full stop. */
    public UnreadableCveException(String reason) {
        super(reason);
    }
}
