package dev.kerneldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.SourceId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ItemIdentityTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    kernel.org by its guid       | kernel-releases | kernel.org,stable,6.12.30,2025-05-22 | 6.12.30: stable   | https://www.kernel.org/            | kernel:6.12.30
                    the moniker changed          | kernel-releases | kernel.org,longterm,6.12.30,2025-05-23| 6.12.30: longterm | https://www.kernel.org/            | kernel:6.12.30
                    kernel.org by its title      | kernel-releases |                                      | 6.15-rc5: mainline | https://www.kernel.org/           | kernel:6.15-rc5
                    a mail                       | lore | urn:uuid:1 | [PATCH] x | https://lore.kernel.org/linux-mm/20250506.1234-1-a@b.example/   | lore:20250506.1234-1-a@b.example
                    a mail on all lists          | lore | urn:uuid:2 | [PATCH] x | http://lore.kernel.org/all/20250506.1234-1-a%40b.example/T/#u | lore:20250506.1234-1-a@b.example
                    a CVE                        | kernel-cve | urn:uuid:3 | CVE-2024-26581: netfilter: x | https://lore.kernel.org/linux-cve-announce/1@x/ | cve:CVE-2024-26581
                    a rejected CVE               | kernel-cve | urn:uuid:4 | REJECTED: CVE-2024-26581: netfilter | https://lore.kernel.org/linux-cve-announce/2@x/ | cve-rejected:CVE-2024-26581
                    a reply to a CVE             | kernel-cve | urn:uuid:5 | Re: CVE-2024-26581: netfilter | https://lore.kernel.org/linux-cve-announce/3@x/ | lore:3@x
                    LWN, RSS 1.0                 | feed | https://lwn.net/Articles/932077/rss | T | https://lwn.net/Articles/932077/rss | lwn:932077
                    LWN, RSS 2.0                 | feed | https://lwn.net/Articles/932077/    | T | https://lwn.net/Articles/932077/    | lwn:932077
                    LWN, without TLS             | feed |                                     | T | http://www.lwn.net/Articles/932077  | lwn:932077
                    a guid                       | feed | abc-1                               | T | https://a.example/1                 | guid:src:abc-1
                    a guid with http             | feed | http://a.example/?p=1#c             | T | https://a.example/1                 | guid:src:a.example/?p=1#c
                    a guid with https            | feed | https://a.example/?p=1#c            | T | https://a.example/1                 | guid:src:a.example/?p=1#c
                    a link only                  | feed |                                     | T | https://www.a.example/1/?utm_source=rss#top | url:a.example/1
                    """)
    void theKeyIsThatOfTheKind(
            String what,
            String kind,
            @Nullable String id,
            String title,
            @Nullable String link,
            String key) {
        Entry entry = entry(id, title, link, Optional.empty());
        assertThat(ItemIdentity.of(source(kind), entry)).as(what).contains(new ItemKey(key));
    }

    @Test
    void whatAServersOwnFeedBringsIsApartFromWhatItsSourceBrings() {
        Entry article = entry(null, "T", "https://lwn.net/Articles/932077/", Optional.empty());
        assertThat(ItemIdentity.of(source("custom-a-1", "feed"), article))
                .contains(new ItemKey("own:custom-a-1:lwn:932077"));
        Entry page = entry(null, "T", "https://a.example/1", Optional.empty());
        assertThat(ItemIdentity.of(source("custom-a-1", "feed"), page))
                .contains(new ItemKey("own:custom-a-1:url:a.example/1"));
    }

    @Test
    void withoutGuidAndPageTheTitleAndDayTell() {
        Instant noon = Instant.parse("2025-05-06T12:00:00Z");
        Entry first = entry(null, "A &amp; B", "https://a.example/", Optional.of(noon));
        Entry edited = entry(null, "A & B", null, Optional.of(noon.plusSeconds(60)));
        Entry nextDay = entry(null, "A & B", null, Optional.of(noon.plus(Duration.ofDays(1))));
        assertThat(key(first)).isEqualTo(key(edited)).startsWith("title:src:");
        assertThat(key(first)).isNotEqualTo(key(nextDay));
    }

    @DisplayName("D1: knows an item by a stable key, never by its date")
    @Test
    void datesAndTitlesNeverChangeAKeyWithAGuid() {
        Entry first = entry("g", "One", null, Optional.of(Instant.EPOCH));
        Entry later = entry("g", "Two", "https://a.example/2", Optional.of(Instant.MAX));
        assertThat(key(first)).isEqualTo(key(later));
    }

    @Test
    void aGuidOfAnyLengthGivesABoundedKey() {
        String longGuid = "x".repeat(100_000);
        assertThat(key(entry(longGuid, "", null, Optional.empty())))
                .hasSizeLessThanOrEqualTo(300)
                .isNotEqualTo(key(entry(longGuid + "y", "", null, Optional.empty())));
    }

    @Test
    void anEntryWithNothingHasNoKey() {
        Entry nothing = entry(" ", " <br> ", "javascript:alert(1)", Optional.of(Instant.EPOCH));
        assertThat(ItemIdentity.of(source("feed"), nothing)).isEmpty();
    }

    private static String key(Entry entry) {
        return ItemIdentity.of(source("feed"), entry).orElseThrow().value();
    }

    static Entry entry(
            @Nullable String id, String title, @Nullable String link, Optional<Instant> date) {
        return new Entry(
                Optional.ofNullable(id),
                title,
                Optional.ofNullable(link),
                date,
                Optional.empty(),
                "",
                "");
    }

    static Source source(String kind) {
        return source("src", kind);
    }

    private static Source source(String id, String kind) {
        return new Source(
                new SourceId(id),
                "Source",
                SourceKind.of(kind).orElseThrow(),
                URI.create("https://a.example/feed"),
                Duration.ofMinutes(15),
                true,
                Set.of(),
                true);
    }
}
