package dev.kerneldigest;

import dev.kerneldigest.discord.command.FeedDesk.Newest;
import dev.kerneldigest.feed.Entry;
import dev.kerneldigest.text.HtmlText;
import dev.kerneldigest.text.WebAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The newest entries of a feed, to show what it brings. */
final class NewestEntries {
    private static final int MOST = 3;

    /** Longer links would leave the answer no room; in characters. */
    private static final int LONGEST_URL = 200;

    private NewestEntries() {}

    /**
     * By date where all have one, else the first: feeds put the newest first.
     *
     * @param base what relative links resolve against
     */
    static List<Newest> of(List<Entry> entries, URI base) {
        boolean dated = entries.stream().allMatch(entry -> date(entry).isPresent());
        Comparator<Entry> newestFirst =
                Comparator.comparing((Entry entry) -> date(entry).orElse(Instant.MIN)).reversed();
        return (dated ? entries.stream().sorted(newestFirst) : entries.stream())
                .map(entry ->
                        new Newest(
                                HtmlText.titleLine(entry.title()),
                                entry.link()
                                        .flatMap(link -> WebAddress.of(link, Optional.of(base)))
                                        .filter(url -> url.toString().length() <= LONGEST_URL),
                                date(entry)))
                .filter(entry -> !entry.title().isBlank())
                .limit(MOST)
                .toList();
    }

    private static Optional<Instant> date(Entry entry) {
        return entry.published().or(entry::updated);
    }
}
