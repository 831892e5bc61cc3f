package dev.kerneldigest.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** The errors that the program logs while it is open. Safe for many threads. */
public final class RecordedLog implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Logger ROOT =
            (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private final List<String> lines = new ArrayList<>();
    private final AppenderBase<ILoggingEvent> appender =
            new AppenderBase<>() {
                @Override
                protected void append(ILoggingEvent event) {
                    add(event.getLevel(), event.getFormattedMessage());
                }
            };

    public RecordedLog() {
        appender.start();
        ROOT.addAppender(appender);
    }

    private synchronized void add(Level level, String message) {
        lines.add(level + " " + message);
        notifyAll();
    }

    /** The lines so far that have these words, each after its level. */
    public synchronized List<String> with(String words) {
        return lines.stream().filter(line -> line.contains(words)).toList();
    }

    /** Waits for a line with these words; false when 30 s were not enough. */
    public synchronized boolean await(String words) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (with(words).isEmpty()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    @Override
    public void close() {
        ROOT.detachAppender(appender);
        appender.stop();
    }
}
