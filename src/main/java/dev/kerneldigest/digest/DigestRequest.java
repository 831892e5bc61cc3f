package dev.kerneldigest.digest;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Gap;
import dev.kerneldigest.news.KernelRelease;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.subscription.Mutes;
import dev.kerneldigest.subscription.Rhythm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a digest is to be made of.
 *
 * @param items all items of the window that the subscription wants, in any order; items of one
 *     story become one line
 * @param wanted the topics subscribed to, children included; empty for all
 * @param kernels what kernel.org lists, for the status line
 * @param from start of the window
 * @param until end of the window: the day in the title, in {@code zone}
 * @param period what the title calls it
 * @param watches what is to be acted on
 * @param mutes what nobody wants to hear of
 * @param freed items of former windows that everybody may read since this one
 * @param language the language to write in, or as near as we can
 * @param gaps what of the window we may have missed
 */
public record DigestRequest(
        List<ArchivedItem> items,
        Set<TopicId> wanted,
        List<KernelRelease> kernels,
        Instant from,
        Instant until,
        ZoneId zone,
        Period period,
        Watches watches,
        Mutes mutes,
        List<ArchivedItem> freed,
        Locale language,
        List<Gap> gaps) {
    public DigestRequest {
        items = List.copyOf(items);
        wanted = Set.copyOf(wanted);
        kernels = List.copyOf(kernels);
        freed = List.copyOf(freed);
        gaps = List.copyOf(gaps);
    }

    /** A request in English of somebody who watches and mutes nothing in particular. */
    public DigestRequest(
            List<ArchivedItem> items,
            Set<TopicId> wanted,
            List<KernelRelease> kernels,
            Instant from,
            Instant until,
            ZoneId zone,
            Period period) {
        this(
                items,
                wanted,
                kernels,
                from,
                until,
                zone,
                period,
                Watches.NONE,
                Mutes.NONE,
                List.of(),
                Locale.ENGLISH,
                List.of());
    }

    /** The same request of somebody who watches something. */
    public DigestRequest withWatches(Watches watched) {
        return with(watched, mutes, freed, language, gaps);
    }

    /** The same request of somebody who muted something. */
    public DigestRequest withMutes(Mutes muted) {
        return with(watches, muted, freed, language, gaps);
    }

    /** The same request, with what became free meanwhile. */
    public DigestRequest withFreed(List<ArchivedItem> items) {
        return with(watches, mutes, items, language, gaps);
    }

    /** The same request in the language nearest to a wanted one. */
    public DigestRequest withLanguage(Locale wanted) {
        return with(watches, mutes, freed, wanted, gaps);
    }

    /** The same request, with what we may have missed. */
    public DigestRequest withGaps(List<Gap> missed) {
        return with(watches, mutes, freed, language, missed);
    }

    private DigestRequest with(
            Watches watched,
            Mutes muted,
            List<ArchivedItem> open,
            Locale spoken,
            List<Gap> missed) {
        return new DigestRequest(
                items, wanted, kernels, from, until, zone, period, watched, muted, open, spoken,
                missed);
    }

    Phrases phrases() {
        return Phrases.ofDigests(language);
    }

    /** The day of a moment where the reader lives. */
    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** The last day of the window where the reader lives. */
    LocalDate today() {
        return day(until);
    }

    /** How much time a digest covers. */
    public enum Period {
        INSTANT,
        HOUR,
        DAY,
        WEEK;

        /** The time that one edition of a rhythm covers. */
        public static Period of(Rhythm rhythm) {
            return switch (rhythm) {
                case Rhythm.Immediately _ -> INSTANT;
                case Rhythm.Hourly _ -> HOUR;
                case Rhythm.Daily _ -> DAY;
                case Rhythm.Weekly _ -> WEEK;
            };
        }
    }
}
