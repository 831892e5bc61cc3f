package dev.kerneldigest.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which earlier version patches and pull requests go on from. */
final class VersionsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final String ADA = "ada@x";

    @ParameterizedTest(name = "{1} after {0}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [PATCH] mm: do less          | [PATCH v2] mm: do less      | true
                    [PATCH v2] mm: do less       | [PATCH v3] MM: do less      | true
                    [PATCH v2] mm: do less       | [PATCH v2] mm: do less      | false
                    [PATCH v3] mm: do less       | [PATCH v2] mm: do less      | false
                    [PATCH] mm: do more          | [PATCH v2] mm: do less      | false
                    [PATCH 0/3] mm: do less      | [PATCH v2 0/4] mm: do less  | true
                    [GIT PULL] mm for 6.20       | [GIT PULL v2] mm for 6.20   | true
                    [GIT PULL] mm for 6.20       | [GIT PULL, V2] mm for 6.20  | true
                    [GIT PULL] mm for 6.20       | [GIT PULL for v6.20] mm for 6.20 | false
                    """)
    void theSameSubjectOfAHigherVersionGoesOn(String before, String after, boolean follows) {
        assertThat(Versions.earlier(mail(2, after, ADA), List.of(mail(1, before, ADA))).isPresent())
                .isEqualTo(follows);
    }

    @Test
    void theNewestOfTheLowerVersionsIsTaken() {
        List<ArchivedItem> stored =
                List.of(
                        mail(1, "[PATCH] mm: do less", ADA),
                        mail(3, "[PATCH v3] mm: do less", ADA),
                        mail(2, "[PATCH v2] mm: do less", ADA),
                        mail(5, "[PATCH v5] mm: do less", ADA));
        assertThat(Versions.earlier(mail(4, "[PATCH v4] mm: do less", ADA), stored))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(3));
    }

    @Test
    void somebodyElsesPatchIsNoVersionOfIt() {
        ArchivedItem fresh = mail(2, "[PATCH v2] mm: do less", ADA);
        assertThat(Versions.earlier(fresh, List.of(mail(1, "[PATCH] mm: do less", "bob@x"))))
                .isEmpty();
        assertThat(Versions.earlier(fresh, List.of(mail(1, "[PATCH] mm: do less", "")))).isEmpty();
    }

    @Test
    void theMailsOfOneStoryAreNoVersionsOfEachOther() {
        ArchivedItem one = mail(1, "[PATCH] mm: do less", ADA);
        ArchivedItem same = new ArchivedItem(2, 1, mail(2, "[PATCH v2] mm: do less", ADA).item());
        assertThat(Versions.earlier(same, List.of(one))).isEmpty();
    }

    @Test
    void aVersionOfAnotherSubjectIsKnownByALinkOrTheMailItIsSentBelow() {
        ArchivedItem first = mail(1, "[PATCH] mm: do less", ADA);
        ArchivedItem linking =
                mail(2, "[PATCH v2] mm: do nothing", ADA, "", "https://lore.kernel.org/mm/m1@x/");
        ArchivedItem below = mail(3, "[PATCH v2] mm: do nothing", ADA, "m1@x");
        ArchivedItem neither = mail(4, "[PATCH v2] mm: do nothing", ADA, "m9@x");
        assertThat(Versions.earlier(linking, List.of(first))).contains(first);
        assertThat(Versions.earlier(below, List.of(first))).contains(first);
        assertThat(Versions.earlier(neither, List.of(first))).isEmpty();
    }

    @Test
    void mailsAreLinkedAndNothingElseIs() {
        ArchivedItem fresh =
                mail(
                        2,
                        "[PATCH v2] mm: do less",
                        ADA,
                        "m7@x",
                        "https://lore.kernel.org/mm/m1@x/",
                        "https://example.org/a",
                        "https://lore.kernel.org/mm/m2@x/");
        assertThat(Versions.linked(fresh.item()))
                .extracting(StoryKey::value)
                .containsExactlyInAnyOrder("mail:m1@x", "mail:m7@x");
    }

    @Test
    void onlyMailsThatSpeakForPatchesHaveVersions() {
        assertThat(Versions.has(mail(1, "[PATCH] mm: do less", ADA).item())).isTrue();
        assertThat(Versions.has(mail(1, "[PATCH] mm: do less", " ").item())).isFalse();
        assertThat(Versions.has(mail(1, "Re: [PATCH] mm: do less", ADA).item())).isFalse();
        assertThat(Versions.has(mail(1, "[PATCH 2/3] mm: do less", ADA, "m1@x").item())).isFalse();
        assertThat(Versions.has(mail(1, "A question", ADA).item())).isFalse();
        assertThat(Versions.linked(mail(1, "A question", ADA, "m7@x").item())).isEmpty();
        assertThat(Versions.subject(mail(1, "A question", ADA).item())).isEmpty();
        assertThat(Versions.subject(mail(1, "[PATCH v2] MM: do less", ADA).item()))
                .contains("patch ada@x mm: do less");
    }

    private static ArchivedItem mail(int id, String subject, String author) {
        return mail(id, subject, author, "");
    }

    private static ArchivedItem mail(
            int id, String subject, String author, String parent, String... links) {
        Draft draft =
                new Draft(
                        "linux-mm",
                        subject,
                        "It does less.\n\ndiff --git a/mm/a.c b/mm/a.c",
                        List.of(),
                        Stream.of(links).map(link -> new Link("it", URI.create(link))).toList(),
                        Optional.of(URI.create("https://lore.kernel.org/mm/m" + id + "@x/")),
                        Optional.of(NOW.plusSeconds(id)),
                        Optional.of(
                                new Mail(
                                        "m" + id + "@x",
                                        author,
                                        Optional.of(parent).filter(it -> !it.isEmpty()))));
        return new ArchivedItem(
                id,
                id,
                new NewsItem(
                        new ItemKey("lore:m" + id + "@x"),
                        new SourceId("mm"),
                        draft,
                        new NewsReader().read(draft),
                        List.of(),
                        NOW));
    }
}
