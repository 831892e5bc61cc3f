package dev.kerneldigest;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the log as a JSON object a line, for programs: {@code time} (ISO 8601, UTC), {@code
 * level}, {@code logger}, {@code thread}, {@code message}, where the message has them {@code
 * fields}, and where something broke {@code error} with the whole stack trace in it. Safe for many
 * threads.
 *
 * <p>What is a secret is none in the message either: {@code config.Secret} shows stars to both
 * formats.
 */
final class JsonLines {
    private static final JsonFactory JSON = new JsonFactory();

    /** A place of an argument, and the key of one that has one, as in {@code source={}}. */
    private static final Pattern PLACE = Pattern.compile("(?:(\\w+)=)?\"?\\{}");

    private final ThrowableProxyConverter traces = new ThrowableProxyConverter();

    JsonLines() {
        traces.start();
    }

    /** One line, with its end. */
    byte[] line(ILoggingEvent event) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("time", Instant.ofEpochMilli(event.getTimeStamp()).toString());
            json.writeStringField("level", event.getLevel().toString());
            json.writeStringField("logger", event.getLoggerName());
            json.writeStringField("thread", event.getThreadName());
            json.writeStringField("message", event.getFormattedMessage());
            writeFields(json, event);
            if (event.getThrowableProxy() != null) {
                json.writeStringField("error", traces.convert(event).strip());
            }
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory could not be written", impossible);
        }
        return line.toByteArray();
    }

    private static void writeFields(JsonGenerator json, ILoggingEvent event) throws IOException {
        List<Optional<String>> keys = keys(event.getMessage());
        Object[] values =
                Optional.ofNullable(event.getArgumentArray()).orElseGet(() -> new Object[0]);
        if (keys.stream().allMatch(Optional::isEmpty)) {
            return;
        }
        json.writeObjectFieldStart("fields");
        for (int i = 0; i < Math.min(keys.size(), values.length); i++) {
            if (keys.get(i).isPresent()) {
                json.writeStringField(keys.get(i).get(), String.valueOf(values[i]));
            }
        }
        json.writeEndObject();
    }

    /** The keys of a message's arguments, in their order; empty for one in the sentence. */
    private static List<Optional<String>> keys(String message) {
        List<Optional<String>> keys = new ArrayList<>();
        Matcher place = PLACE.matcher(message);
        while (place.find()) {
            keys.add(Optional.ofNullable(place.group(1)));
        }
        return keys;
    }
}
