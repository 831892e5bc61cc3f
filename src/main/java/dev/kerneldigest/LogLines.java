package dev.kerneldigest;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;

/**
 * Writes the log as lines for people, or as JSON when it is told to; made by {@code logback.xml},
 * where an appender for each would have Logback complain on standard output of the one that is not
 * used.
 */
public final class LogLines extends PatternLayoutEncoder {
    private final JsonLines json = new JsonLines();
    private boolean asJson;

    /**
     * Chooses the format.
     *
     * @param format {@code json}; all else is for people, so that no log is lost
     */
    public void setFormat(String format) {
        asJson = format.equals("json");
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        return asJson ? json.line(event) : super.encode(event);
    }
}
