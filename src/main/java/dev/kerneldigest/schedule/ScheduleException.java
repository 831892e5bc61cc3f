package dev.kerneldigest.schedule;

/** Quartz could not read or write its tables, or not start; the message says which. */
public final class ScheduleException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ScheduleException(String message, Throwable cause) {
        super(message, cause);
    }
}
