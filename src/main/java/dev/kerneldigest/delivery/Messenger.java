package dev.kerneldigest.delivery;

/** Carries messages to channels. Safe for many threads; never throws for what Discord does. */
public interface Messenger {
    /** Sends and waits until it is known what became of it. */
    SendOutcome send(Delivery delivery);

    /**
     * Edits one of our messages and waits until it is known what became of it. Doing it twice does
     * no harm.
     *
     * @param message its snowflake
     */
    SendOutcome edit(Delivery delivery, long message);
}
