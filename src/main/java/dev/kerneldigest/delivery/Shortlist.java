package dev.kerneldigest.delivery;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.Reading;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Mutes;
import dev.kerneldigest.subscription.PaidArticles;
import dev.kerneldigest.subscription.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a server's settings let through of the items that a subscription wants. Pure.
 *
 * @param now decides what is still paid, by the day on the server's clocks
 */
record Shortlist(GuildSettings settings, Rhythm rhythm, Instant now) {
    /**
     * How far back an article lies at the most that becomes free: its edition comes within a week,
     * is free a week later, and over the end of the year both wait a week more.
     */
    private static final Duration LONGEST_PAID = Duration.ofDays(35);

    /** The kinds that a source sells. */
    private static final Set<String> SOLD = Set.of("article", "brief", "weekly-edition");

    /**
     * Without what is paid where that is not wanted, and without muted stories of instant posts.
     */
    List<ArchivedItem> of(List<ArchivedItem> items) {
        Set<Long> muted = rhythm instanceof Rhythm.Immediately ? muted(items) : Set.of();
        return items.stream()
                .filter(item -> !muted.contains(item.story()))
                .filter(item -> !isHeldBack(item.item().reading()))
                .toList();
    }

    /**
     * Where to look for articles that have become free; empty where nobody waits for that.
     *
     * @param wanted what the subscription asks for, from its beginning on
     * @param start of the window, before which they lie
     */
    Optional<NewsQuery> beforeFree(NewsQuery wanted, Instant start) {
        Set<String> kinds =
                SOLD.stream()
                        .filter(kind -> wanted.kinds().isEmpty() || wanted.kinds().contains(kind))
                        .collect(Collectors.toSet());
        if (settings.taste().paid() != PaidArticles.DELAY || kinds.isEmpty()) {
            return Optional.empty();
        }
        Instant earliest = start.minus(LONGEST_PAID);
        Instant from = wanted.since().filter(earliest::isBefore).orElse(earliest);
        return Optional.of(wanted.withKinds(kinds).from(from).before(start));
    }

    /** Whether it was paid and has become free since the day on which the window starts. */
    boolean becameFree(ArchivedItem item, Instant start) {
        Reading reading = item.item().reading();
        return reading.paid()
                && !reading.isPaidOn(today())
                && reading.free().filter(day -> !day.isBefore(day(start))).isPresent();
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, settings.zone());
    }

    private LocalDate today() {
        return day(now);
    }

    private boolean isHeldBack(Reading reading) {
        return settings.taste().paid() != PaidArticles.MARK && reading.isPaidOn(today());
    }

    private Set<Long> muted(List<ArchivedItem> items) {
        Mutes mutes = settings.taste().mutes();
        return items.stream()
                .filter(item -> mutes.mutes(item.item()))
                .map(ArchivedItem::story)
                .collect(Collectors.toSet());
    }
}
