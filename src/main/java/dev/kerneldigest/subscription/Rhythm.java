package dev.kerneldigest.subscription;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** When a subscription is served; times are of the server's own time zone. */
public sealed interface Rhythm {
    /** As soon as there is news. */
    record Immediately() implements Rhythm {}

    /** At the full hour, when there is news. */
    record Hourly() implements Rhythm {}

    record Daily(LocalTime at) implements Rhythm {}

    record Weekly(DayOfWeek day, LocalTime at) implements Rhythm {}
}
