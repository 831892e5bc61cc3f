package dev.kerneldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.Link;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DraftingTest {
    private static final Instant NOON = Instant.parse("2025-05-06T12:00:00Z");

    @Test
    void anEntryBecomesPlainTextWithItsBoldWordsAndLinks() {
        Draft draft =
                draft(
                        new Entry(
                                Optional.of("1"),
                                "R&amp;D <b>news</b>",
                                Optional.of("https://a.example/1"),
                                Optional.of(NOON),
                                Optional.empty(),
                                "<b>Debian</b> (<a href=\"/x\">x</a>)<br>end",
                                "not used"));
        assertThat(draft)
                .isEqualTo(
                        new Draft(
                                "Source",
                                "R&D news",
                                "Debian (x) end",
                                java.util.List.of("Debian"),
                                java.util.List.of(new Link("x", URI.create("https://a.example/x"))),
                                Optional.of(URI.create("https://a.example/1")),
                                Optional.of(NOON)));
    }

    @Test
    void aReleaseIsReadAtThePageOfItsVersionWhateverTheFeedLinks() {
        Entry entry =
                new Entry(
                        Optional.of("kernel.org,stable,6.14.5,2025-05-02"),
                        "6.14.5: stable",
                        Optional.of("http://www.kernel.org/"),
                        Optional.of(NOON),
                        Optional.empty(),
                        "<table><tr><th>Version:</th><td>6.14.5 (stable)</td></tr></table>",
                        "");
        Draft release = Drafting.draft(ItemIdentityTest.source("kernel-releases"), entry);
        assertThat(release.url())
                .contains(
                        URI.create(
                                "https://cdn.kernel.org/pub/linux/kernel/v6.x/ChangeLog-6.14.5"));
        assertThat(release.text()).isBlank();
        assertThat(Drafting.draft(ItemIdentityTest.source("feed"), entry).url())
                .contains(URI.create("http://www.kernel.org/"));
    }

    @Test
    void withoutASummaryTheContentSpeaks() {
        assertThat(draft(entry(Optional.of("https://a.example/1"), " ", "content")).text())
                .isEqualTo("content");
    }

    @Test
    void theDateOfTheChangeStandsInForThatOfThePublication() {
        assertThat(draft(entry(Optional.empty(), "", "")).date()).contains(NOON);
    }

    @Test
    void aLinkOfAnotherSchemeIsNone() {
        assertThat(draft(entry(Optional.of("javascript:alert(1)"), "", "")).url()).isEmpty();
    }

    @Test
    void aRelativeLinkResolvesAgainstTheSource() {
        assertThat(draft(entry(Optional.of("/story"), "", "")).url())
                .contains(URI.create("https://a.example/story"));
    }

    private static Entry entry(Optional<String> link, String summary, String content) {
        return new Entry(
                Optional.empty(), "T", link, Optional.empty(), Optional.of(NOON), summary, content);
    }

    private static Draft draft(Entry entry) {
        return Drafting.draft(ItemIdentityTest.source("feed"), entry);
    }
}
