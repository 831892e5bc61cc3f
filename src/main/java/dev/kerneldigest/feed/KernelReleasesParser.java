package dev.kerneldigest.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kerneldigest.news.KernelLinks;
import dev.kerneldigest.news.KernelRelease;
import dev.kerneldigest.news.KernelVersion;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads kernel.org's list of releases: {@code releases.json}, {@code kdist.xml} or {@code
 * finger_banner}.
 *
 * <p>From each comes the same: an entry per version, named like {@code 6.12.30: stable} with the
 * guid {@code kernel.org,stable,6.12.30,2025-05-22}, and the list itself. linux-next changes daily
 * and is no release, so it is no entry.
 */
final class KernelReleasesParser implements FeedParser {
    static final String TITLE = "Latest Linux Kernel Versions";
    static final String SITE = "https://www.kernel.org/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> RELEASES = Set.of("mainline", "stable", "longterm");
    private static final int LONGEST_WORD = 40;

    private final FeedParser xml;

    KernelReleasesParser(FeedParser xml) {
        this.xml = xml;
    }

    @Override
    public ParsedFeed parse(FeedDocument document) throws UnreadableFeedException {
        String text = FeedText.decode(document.body(), document.contentType()).stripLeading();
        if (FingerBanner.is(text)) {
            return FingerBanner.read(text);
        }
        return text.startsWith("{") ? fromJson(text) : fromFeed(xml.parse(document));
    }

    private static ParsedFeed fromJson(String text) throws UnreadableFeedException {
        JsonNode releases = tree(text).path("releases");
        if (!releases.isArray()) {
            throw UnreadableFeedException.damaged("JSON without a list of releases");
        }
        List<Entry> entries = new ArrayList<>();
        List<KernelRelease> kernels = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        int number = 0;
        for (JsonNode release : releases) {
            number++;
            Optional<KernelRelease> kernel = kernel(release);
            if (kernel.isEmpty()) {
                broken.add("release " + number + " has no version or moniker");
                continue;
            }
            kernels.add(kernel.get());
            if (isRelease(kernel.get())) {
                entries.add(entry(kernel.get(), link(release), date(kernel.get(), release)));
            }
        }
        return new ParsedFeed(TITLE, entries, kernels, broken);
    }

    private static JsonNode tree(String text) throws UnreadableFeedException {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw UnreadableFeedException.damaged("not JSON: " + e.getOriginalMessage());
        }
    }

    private static Optional<KernelRelease> kernel(JsonNode release) {
        String version = release.path("version").asText("").strip();
        String moniker = release.path("moniker").asText("").strip();
        if (!isWord(version) || !isWord(moniker)) {
            return Optional.empty();
        }
        return Optional.of(
                new KernelRelease(
                        version,
                        moniker,
                        release.path("iseol").asBoolean(false),
                        day(release.path("released").path("isodate").asText(""))));
    }

    private static boolean isWord(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_WORD
                && text.chars().allMatch(c -> c > ' ' && c < 0x7F && c != ',');
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(FeedDate::isOfTheCalendar);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> date(KernelRelease kernel, JsonNode release) {
        long seconds = release.path("released").path("timestamp").asLong(0);
        return FeedDate.ofSeconds(seconds)
                .or(() -> kernel.released().flatMap(day -> FeedDate.parse(day.toString())));
    }

    /** Whether a line of the list is a release, and not a day's linux-next. */
    static boolean isRelease(KernelRelease kernel) {
        return RELEASES.contains(kernel.moniker());
    }

    static Entry entry(KernelRelease kernel, String link, Optional<Instant> date) {
        String day = kernel.released().map(LocalDate::toString).orElse("");
        return new Entry(
                Optional.of("kernel.org," + kernel.moniker() + "," + kernel.version() + "," + day),
                kernel.version() + ": " + kernel.moniker(),
                Optional.of(link),
                date,
                Optional.empty(),
                "",
                "");
    }

    /** The changelog, where people read what is new; mainline releases have none. */
    private static String link(JsonNode release) {
        String changelog = release.path("changelog").asText("");
        return changelog.startsWith("https://") ? changelog : SITE;
    }

    /**
     * The page of the release that an entry names, derived from its version: the feeds' own link is
     * the same for many of them. Empty for what names none, as the end of a series.
     */
    static Optional<URI> page(Entry entry) {
        return KernelVersion.parse(entry.title().split(":", 2)[0])
                .map(version -> new KernelLinks(version).page());
    }

    private static ParsedFeed fromFeed(ParsedFeed feed) {
        List<Entry> entries = new ArrayList<>();
        List<KernelRelease> kernels = new ArrayList<>();
        List<String> broken = new ArrayList<>(feed.broken());
        for (Entry entry : feed.entries()) {
            Optional<KernelRelease> kernel = kernel(entry);
            if (kernel.isEmpty()) {
                broken.add("no release in the entry \"" + entry.title() + "\"");
                continue;
            }
            kernels.add(kernel.get());
            if (isRelease(kernel.get())) {
                entries.add(entry);
            }
        }
        return new ParsedFeed(feed.title(), entries, kernels, broken);
    }

    /** The mark stands in the table that is the entry's text. */
    private static boolean isMarkedEnded(Entry entry) {
        return entry.title().contains("EOL") || entry.summary().contains("(EOL)");
    }

    private static Optional<KernelRelease> kernel(Entry entry) {
        String[] parts = entry.id().orElse("").split(",", -1);
        if (parts.length < 3 || !parts[0].equals("kernel.org")) {
            return Optional.empty();
        }
        boolean named = isWord(parts[1]) && isWord(parts[2]);
        return named
                ? Optional.of(
                        new KernelRelease(
                                parts[2],
                                parts[1],
                                isMarkedEnded(entry),
                                parts.length > 3 ? day(parts[3]) : Optional.empty()))
                : Optional.empty();
    }
}
