package dev.kerneldigest.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A digest, composed and not yet written for any medium.
 *
 * @param first the first day of its window
 * @param last the last day: the day in the title
 * @param phrases the language it is written in
 * @param sections in the order of reading, never empty
 * @param stories the numbers of all stories it covers: those folded, counted or not worth telling
 *     included
 */
public record Digest(
        DigestRequest.Period period,
        LocalDate first,
        LocalDate last,
        Phrases phrases,
        List<Section> sections,
        Set<Long> stories) {
    public Digest {
        sections = List.copyOf(sections);
        stories = Set.copyOf(stories);
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("a digest says something");
        }
    }

    /** What stands at its top, e.g. {@code Kernel digest — Wed 17 May 2023}. */
    public String title() {
        return switch (period) {
            case INSTANT, HOUR -> phrases.say("title.news", Days.full(last, phrases));
            case DAY ->
                    phrases.say(
                            "title.day",
                            isCatchUp()
                                    ? Days.range(first, last, phrases)
                                    : Days.full(last, phrases));
            case WEEK -> phrases.say("title.week", Days.range(first, last, phrases));
        };
    }

    /** Whether it covers more than the day since the last one: the first, or after a pause. */
    private boolean isCatchUp() {
        return first.isBefore(last.minusDays(1));
    }
}
