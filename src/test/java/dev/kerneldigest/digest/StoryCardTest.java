package dev.kerneldigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.EarlierStory;
import dev.kerneldigest.news.KernelVersion;
import dev.kerneldigest.news.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** All about one story. */
final class StoryCardTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 17);
    private static final FixedCves CVES =
            version ->
                    version.patch() % 2 == 0 ? OptionalInt.of(version.patch()) : OptionalInt.of(0);

    @Test
    void theWholeCardOfAPlainStory() {
        assertThat(card(SampleItem.numbered(1, "A *new* cache").story(12_345).get()))
                .isEqualTo(
                        """
                        ### [A \\*new\\* cache](<https://lwn.net/Articles/1/>)
                        -# story #12345 · `article` · published <t:1000:R> · first seen here <t:2000:f>
                        ### Sources
                        - LWN.net: [A \\*new\\* cache](<https://lwn.net/Articles/1/>) · <t:1000:f> · `i1`
                        """);
    }

    @Test
    void theWholeCardOfAStoryOfWhichMuchIsKnown() {
        ArchivedItem item =
                SampleItem.numbered(1, "A cache")
                        .free(LocalDate.of(2027, 3, 25))
                        .gist("It _caches_.")
                        .answered(3)
                        .after(new EarlierStory(99, "Part one", Optional.empty()))
                        .about("fs", "gone", "mm")
                        .versions("6.1.9")
                        .get();
        assertThat(card(item))
                .isEqualTo(
                        """
                        ### [A cache](<https://lwn.net/Articles/1/>) 🔒 free 25 Mar
                        It \\_caches\\_.
                        3 replies
                        **Earlier** Part one · story #99
                        -# story #128 · `article` · published <t:1000:R> · first seen here <t:2000:f>
                        ### Sources
                        - LWN.net: [A cache](<https://lwn.net/Articles/1/>) · <t:1000:f> · `i1`
                        ### In it
                        **Topics** 🗄️ Filesystems & VFS · 🧠 Memory management
                        **Versions** 6.1.9
                        """);
    }

    @Test
    void everyTellerIsNamedAndTheFirstSightOfAllCounts() {
        ArchivedItem lead = SampleItem.numbered(1, "A cache").at(1_000, 5_000).get();
        ArchivedItem second = SampleItem.numbered(2, "Caches").at(1_500, 3_000).get();
        ArchivedItem third = SampleItem.numbered(3, "Caching").at(1_600, 4_000).get();
        assertThat(card(lead, second, third))
                .contains("published <t:1000:R> · first seen here <t:3000:f>\n")
                .contains(
                        """
                        ### Sources
                        - LWN.net: [A cache](<https://lwn.net/Articles/1/>) · <t:1000:f> · `i1`
                        - also: LWN.net: [Caches](<https://lwn.net/Articles/1/>) · <t:1500:f> · `i2`
                        - also: LWN.net: [Caching](<https://lwn.net/Articles/1/>) · <t:1600:f> · `i3`
                        """);
        assertThat(card(second, lead)).contains("first seen here <t:3000:f>\n");
    }

    @Test
    void aReleaseIsToldWithItsCvesAndWhereItIs() {
        assertThat(card(release(new Kind.StableRelease(versions(2, 3), List.of()))))
                .contains(
                        "### Where it is\n- **6.1.2** · fixes 2 CVEs"
                                + " · [ChangeLog](<https://cdn.kernel.org/pub/linux/kernel/v6.x/"
                                + "ChangeLog-6.1.2>) · [diff](<")
                .contains("\n- **6.1.3** · [ChangeLog](<");
    }

    @Test
    void everyKindOfKernelReleaseHasItsLinks() {
        assertThat(card(release(new Kind.MainlineRelease(TestItems.version("7.4")))))
                .contains("### Where it is\n- **7.4** · ");
        assertThat(card(release(new Kind.Prepatch(Optional.of(TestItems.version("7.4-rc1"))))))
                .contains("### Where it is\n- **7.4-rc1** · ");
        assertThat(card(release(new Kind.Prepatch(Optional.empty()))))
                .doesNotContain("Where it is");
        assertThat(card(release(new Kind.SoftwareRelease("kettle", "1.0"))))
                .doesNotContain("Where it is")
                .endsWith("### In it\n**Release** kettle 1.0\n");
    }

    @Test
    void withoutRecordsOfCvesNoneIsCounted() {
        Message card =
                new StoryCard(TestItems.CATALOGUE)
                        .write(
                                new Story(
                                        release(new Kind.StableRelease(versions(2), List.of())),
                                        List.of()),
                                TODAY,
                                Phrases.ENGLISH);
        assertThat(Drawn.of(List.of(card))).contains("- **6.1.2** · [ChangeLog](<");
    }

    @Test
    void ofManyReleasesSixAreTold() {
        int[] seven = {1, 2, 3, 4, 5, 6, 7};
        assertThat(card(release(new Kind.StableRelease(versions(seven), List.of()))))
                .contains("\n- **6.1.6** · ")
                .doesNotContain("- **6.1.7**");
    }

    @Test
    void theMailThatAnotherTellerIsOfIsLinkedToo() {
        ArchivedItem mail =
                SampleItem.numbered(2, "Linux 6.1.2")
                        .from("lkml", "https://lore.kernel.org/r/1/")
                        .get();
        ArchivedItem release = release(new Kind.StableRelease(versions(2), List.of()));
        assertThat(card(release, mail))
                .contains(" · [announcement](<https://lore.kernel.org/r/1/>)")
                .contains(" · [LWN article](<https://lwn.net/Articles/1/>)\n");
    }

    @Test
    void whatCanBeFollowedHasAButton() {
        ArchivedItem patch = SampleItem.numbered(1, "[PATCH] mm: x").kind(new Kind.Patch()).get();
        assertThat(card(patch)).endsWith("\n(🔔 Follow)\n");
        assertThat(card(SampleItem.numbered(1, "A cache").get())).doesNotContain("Follow");
    }

    private static List<KernelVersion> versions(int... patches) {
        return IntStream.of(patches).mapToObj(patch -> TestItems.version("6.1." + patch)).toList();
    }

    private static ArchivedItem release(Kind kind) {
        return SampleItem.numbered(1, "A release").kind(kind).get();
    }

    private static String card(ArchivedItem lead, ArchivedItem... others) {
        StoryCard card = new StoryCard(TestItems.CATALOGUE, CVES);
        Story story = new Story(lead, List.of(others));
        return Drawn.of(List.of(card.write(story, TODAY, Phrases.ENGLISH)));
    }
}
