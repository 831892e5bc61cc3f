package dev.kerneldigest.news;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a reader understood of a {@link Draft}.
 *
 * @param kind what it is
 * @param title the title as people should see it, without {@code [$]}; never blank
 * @param paid whether it is for the source's subscribers only
 * @param free the day on which a paid item becomes free, when a rule tells
 * @param gist one sentence of at most 160 characters, blank when the title says all
 * @param events conferences it reports from, e.g. {@code LSFMM+BPF 2023}
 * @param versions kernel versions that it is about, as printed
 * @param cves CVE ids in it
 * @param keys what it shares with other items of the same story, strongest first
 */
public record Reading(
        Kind kind,
        String title,
        boolean paid,
        Optional<LocalDate> free,
        String gist,
        List<String> events,
        List<String> versions,
        List<String> cves,
        List<StoryKey> keys) {
    public Reading {
        events = List.copyOf(events);
        versions = List.copyOf(versions);
        cves = List.copyOf(cves);
        keys = List.copyOf(keys);
    }

    /** Whether it is for the source's subscribers only, still, on this day. */
    public boolean isPaidOn(LocalDate day) {
        return paid && free.filter(freed -> !freed.isAfter(day)).isEmpty();
    }
}
