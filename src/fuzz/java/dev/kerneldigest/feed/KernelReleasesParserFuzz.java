package dev.kerneldigest.feed;

import dev.kerneldigest.digest.KernelTable;
import dev.kerneldigest.digest.Phrases;
import dev.kerneldigest.fuzz.Claim;
import dev.kerneldigest.fuzz.TimeGuard;
import dev.kerneldigest.news.KernelRelease;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** kernel.org's list of releases, as JSON or as a feed, up to the table that shows it. */
public final class KernelReleasesParserFuzz {
    private static final URI PLACE = URI.create("https://kernel.example/releases.json");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final FeedParser PARSER = new KernelReleasesParser(new XmlFeedParser());
    private static final TimeGuard GUARD = new TimeGuard();

    private KernelReleasesParserFuzz() {}

    /** Reads the bytes as a list of releases. */
    public static void fuzzerTestOneInput(byte[] input) {
        FeedDocument document = new FeedDocument(input, Optional.empty(), PLACE);
        GUARD.watch(input.length, () -> XmlFeedParserFuzz.parsed(PARSER, document))
                .ifPresent(KernelReleasesParserFuzz::check);
    }

    private static void check(ParsedFeed feed) {
        Claim.that(
                feed.entries().size() <= feed.kernels().size(),
                "every entry is a kernel of the list",
                feed);
        feed.kernels().forEach(KernelReleasesParserFuzz::check);
        feed.entries().forEach(KernelReleasesParserFuzz::check);
        KernelTable.write(
                feed.kernels(), TODAY, Phrases.of(Phrases.DIGEST, Locale.ENGLISH));
    }

    private static void check(KernelRelease kernel) {
        Claim.that(isWord(kernel.version()), "a version is a word", kernel);
        Claim.that(isWord(kernel.moniker()), "a moniker is a word", kernel);
        kernel.released()
                .map(LocalDate::getYear)
                .ifPresent(year ->
                        Claim.that(year >= 1 && year <= 9_999, "a day is of the calendar", kernel));
    }

    private static void check(Entry entry) {
        Claim.isPlainLine(entry.title());
        entry.published().ifPresent(WrittenTimeFuzz::isOfTheCalendar);
        Claim.that(
                entry.id().filter(id -> id.startsWith("kernel.org,")).isPresent(),
                "an entry has kernel.org's guid",
                entry);
    }

    private static boolean isWord(String text) {
        return !text.isEmpty()
                && text.length() <= 40
                && text.chars().allMatch(c -> c > ' ' && c < 0x7F && c != ',');
    }
}
