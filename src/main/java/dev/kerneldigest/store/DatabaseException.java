package dev.kerneldigest.store;

import org.jspecify.annotations.Nullable;

/**
 * The database cannot be used: unreachable, locked, damaged, refused or of another version. The
 * message is one line that says what is wrong and what to do.
 */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DatabaseException(String message) {
        super(message);
    }

    DatabaseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Whether another process holds the file. */
    public boolean isInUse() {
        return DatabaseTrouble.isInUse(this);
    }
}
