package dev.kerneldigest;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.kerneldigest.digest.Trouble;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.LoggerFactory;

/**
 * Hears what goes wrong in this process, by its log, so that {@code /status} can say so: whatever
 * breaks is logged, since no error is swallowed. Safe for many threads.
 */
final class Troubles extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private static final String OURS = Troubles.class.getPackageName();

    private final AtomicLong count = new AtomicLong();
    private final AtomicReference<Optional<ILoggingEvent>> last =
            new AtomicReference<>(Optional.empty());

    private Troubles() {}

    /** Listens from now on, until it is closed. */
    static Troubles listen() {
        Troubles troubles = new Troubles();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        troubles.setContext(root.getLoggerContext());
        troubles.start();
        root.addAppender(troubles);
        return troubles;
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (isTrouble(event)) {
            last.set(Optional.of(event));
            count.incrementAndGet();
        }
    }

    /** Libraries warn of much that they mend themselves. */
    private static boolean isTrouble(ILoggingEvent event) {
        Level least = event.getLoggerName().startsWith(OURS) ? Level.WARN : Level.ERROR;
        return event.getLevel().isGreaterOrEqual(least);
    }

    /** The last one; empty while nothing went wrong. */
    Optional<Trouble> last() {
        return last.get()
                .map(event ->
                        new Trouble(
                                count.get(),
                                Instant.ofEpochMilli(event.getTimeStamp()),
                                sentence(event)));
    }

    /** What went wrong and not whom it met: servers and channels are nobody else's to know. */
    private static String sentence(ILoggingEvent event) {
        if (!event.getLoggerName().startsWith(OURS)) {
            String name = event.getLoggerName();
            return "A library reports an error (" + name.substring(name.lastIndexOf('.') + 1) + ")";
        }
        String template = event.getMessage();
        int end = template.indexOf(". ");
        return (end < 0 ? template : template.substring(0, end)).replaceAll("\\s\\S+=\\{}", "");
    }

    @Override
    public void close() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(this);
        stop();
    }
}
