package dev.kerneldigest.testing;

import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.KernelVersion;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.Link;
import dev.kerneldigest.news.Merge;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.Reading;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.StoryKey;
import dev.kerneldigest.news.TopicId;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** News items of our own making. */
public final class TestItems {
    public static final Instant SEEN = Instant.parse("2026-11-20T08:00:00.123456Z");

    private TestItems() {}

    /** An article of this key, seen at {@link #SEEN}. */
    public static NewsItem item(String key) {
        return new NewsItem(
                new ItemKey(key),
                new SourceId("lwn"),
                new Draft(
                        "LWN.net",
                        "[$] The state of the page cache",
                        "Folios arrive where pages were. " + wordsOf(key),
                        List.of("Folios"),
                        List.of(new Link("pages", URI.create("https://example.org/a?b=c#d"))),
                        Optional.of(URI.create("https://example.org/" + key.hashCode())),
                        Optional.of(SEEN.minusSeconds(60))),
                reading(new Kind.Article(), List.of()),
                List.of(new TopicId("mm"), new TopicId("fs")),
                SEEN);
    }

    /** Enough words that no other item has, so that this one is a story of its own. */
    private static String wordsOf(String key) {
        return IntStream.range(0, 8)
                .mapToObj(i -> "w" + Integer.toHexString(key.hashCode() + i * 7_919))
                .collect(Collectors.joining(" "));
    }

    public static Reading reading(Kind kind, List<StoryKey> keys) {
        return new Reading(
                kind,
                "The state of the page cache",
                true,
                Optional.of(LocalDate.of(2026, 12, 4)),
                "Folios are everywhere.",
                List.of("LSFMM+BPF 2026"),
                List.of("6.18"),
                List.of("CVE-2026-1"),
                keys);
    }

    public static NewsItem keyed(NewsItem item, String... keys) {
        List<StoryKey> stories = Arrays.stream(keys).map(StoryKey::new).toList();
        return withReading(item, reading(item.reading().kind(), stories));
    }

    public static NewsItem ofKind(NewsItem item, Kind kind) {
        return withReading(item, reading(kind, item.reading().keys()));
    }

    public static NewsItem about(NewsItem item, String... topics) {
        List<TopicId> ids = Arrays.stream(topics).map(TopicId::new).toList();
        return new NewsItem(
                item.key(), item.source(), item.draft(), item.reading(), ids, item.seen());
    }

    public static NewsItem ofSource(NewsItem item, String source) {
        return new NewsItem(
                item.key(),
                new SourceId(source),
                item.draft(),
                item.reading(),
                item.topics(),
                item.seen());
    }

    public static NewsItem seen(NewsItem item, Instant seen) {
        return new NewsItem(
                item.key(), item.source(), item.draft(), item.reading(), item.topics(), seen);
    }

    public static NewsItem drafted(NewsItem item, Draft draft) {
        return new NewsItem(
                item.key(), item.source(), draft, item.reading(), item.topics(), item.seen());
    }

    public static NewsItem withReading(NewsItem item, Reading reading) {
        return new NewsItem(
                item.key(), item.source(), item.draft(), reading, item.topics(), item.seen());
    }

    /** Every kind that there is, each with facts. */
    public static List<Kind> everyKind() {
        KernelVersion stable = new KernelVersion("6.12", 30, 0);
        Map<String, List<String>> packages = new LinkedHashMap<>();
        packages.put("Debian", List.of("zsh", "apache2"));
        packages.put("AlmaLinux", List.of());
        return List.of(
                new Kind.SecurityUpdates(packages),
                new Kind.StableRelease(List.of(stable), List.of(new KernelVersion("6.3", 13, 0))),
                new Kind.MainlineRelease(new KernelVersion("6.18", 0, 0)),
                new Kind.Prepatch(Optional.of(new KernelVersion("6.19", 0, 2))),
                new Kind.Prepatch(Optional.empty()),
                new Kind.KernelEol("6.2"),
                new Kind.ReleaseStatus(),
                new Kind.SoftwareRelease("util-linux", "2.41"),
                new Kind.DistroRelease("Debian", ""),
                new Kind.WeeklyEdition(),
                new Kind.Quote(),
                new Kind.ExternalLink("Igalia Blog"),
                new Kind.Brief(),
                new Kind.Article(),
                new Kind.Cve("CVE-2026-12345"),
                new Kind.CveRejected("CVE-2026-12346"),
                new Kind.Patch(),
                new Kind.Pull(),
                new Kind.Pull(
                        Optional.of(
                                new Merge(
                                        "torvalds/linux.git",
                                        URI.create(
                                                "https://git.kernel.org/torvalds/c/0123456789ab"),
                                        SEEN))));
    }
}
