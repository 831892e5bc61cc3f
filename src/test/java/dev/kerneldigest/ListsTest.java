package dev.kerneldigest;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.testing.TestList;
import dev.kerneldigest.testing.TestList.Mail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of the mails of lists, from the archive's pages to the words of a digest. */
final class ListsTest {
    private final Instant start = Instant.now().minus(Duration.ofHours(9));
    private static final String SERIES = "20270101101112.4711-%d-ada@kernel.example";
    private static final String AGAIN = "20270301101112.815-%d-ada@kernel.example";

    private final ListsRig rig = new ListsRig();
    private final TestList mm = rig.list("mm", "mm");
    private int minute;

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    @DisplayName("K11: a patch series is shown once, with v1 linked from v2, its patches counted")
    void aSeriesIsShownOnceAndItsVersionsAreLinked() {
        series(SERIES, "PATCH", 3, "mm: age folios by the clock");
        rig.poll();
        assertThat(rig.digest("mm"))
                .containsOnlyOnce("mm: age folios by the clock")
                .contains("3 patches")
                .doesNotContain("step");
        assertThat(stories("step")).isEqualTo(stories("age folios"));

        series(AGAIN, "PATCH v2", 4, "mm: age folios by the clock");
        rig.poll();
        ArchivedItem second = rig.items("[PATCH v2 0/4]").getFirst();
        assertThat(second.earlier().orElseThrow().title()).startsWith("[PATCH 0/3]");
        assertThat(second.story()).isNotEqualTo(rig.items("[PATCH 0/3]").getFirst().story());
        assertThat(rig.digest("mm"))
                .contains("v2, 4 patches", "earlier: [v1](<https://lore.kernel.org/")
                .doesNotContain("3 patches");
    }

    @Test
    void aSeriesWithoutCoverLetterIsShownByItsFirstPatch() {
        mm.add(mail(SERIES.formatted(1), "", "[PATCH 1/3] mm: one"));
        mm.add(mail(SERIES.formatted(2), SERIES.formatted(1), "[PATCH 2/3] mm: two"));
        mm.add(mail(SERIES.formatted(3), SERIES.formatted(1), "[PATCH 3/3] mm: three"));
        rig.poll();
        assertThat(rig.digest("mm"))
                .contains("mm: one", "patch 1 of 3")
                .doesNotContain("two", "three");
    }

    @Test
    void aVersionThatLinksToTheLastIsAnotherStoryThoughItIsRenamed() {
        series(SERIES, "RFC PATCH", 2, "mm: age folios");
        mm.add(
                new Mail(
                        AGAIN.formatted(1),
                        SERIES.formatted(1),
                        "[PATCH v2 0/2] mm: folio clocks",
                        "ada@kernel.example",
                        next(),
                        "Renamed, as asked.\n\nv1: https://lore.kernel.org/r/"
                                + SERIES.formatted(1)));
        rig.poll();
        ArchivedItem second = rig.items("folio clocks").getFirst();
        assertThat(second.earlier().orElseThrow().title()).contains("mm: age folios");
        assertThat(rig.digest("mm")).contains("folio clocks");
    }

    @Test
    void anotherAuthorsSeriesOfTheSameNameIsNoEarlierVersion() {
        series(SERIES, "PATCH", 2, "mm: fix typos");
        mm.add(
                new Mail(
                        "x@bob.example",
                        "",
                        "[PATCH v2] mm: fix typos",
                        "bob@bob.example",
                        next(),
                        ""));
        rig.poll();
        assertThat(rig.items("[PATCH v2]").getFirst().earlier()).isEmpty();
    }

    @Test
    @DisplayName("K15: a mail that goes to several lists is one item, and has the topics of all")
    void aCrossPostIsOneItemWithTheTopicsOfBothLists() {
        TestList net = rig.list("net", "net");
        Mail both = mail("both@kernel.example", "", "[PATCH] page_pool: recycle more");
        mm.add(both);
        net.add(both);
        rig.poll();
        assertThat(rig.items("page_pool")).hasSize(1);
        assertThat(byTopic("mm")).isEqualTo(byTopic("net")).hasSize(1);
        assertThat(rig.digest("net")).contains("recycle more");
        rig.poll();
        assertThat(byTopic("net")).hasSize(1);
    }

    @Test
    @DisplayName("K10: a list's news are found by its name, whatever list had them first")
    void theNewsOfAListAreFoundByItsName() {
        TestList net = rig.list("net", "net");
        Mail both = mail("both@kernel.example", "", "[PATCH] page_pool: recycle more");
        mm.add(both).add(mail("mm@kernel.example", "", "[PATCH] mm: alone"));
        net.add(both).add(mail("net@kernel.example", "", "[PATCH] net: alone"));
        rig.poll();
        assertThat(listed("mm"))
                .containsOnly("[PATCH] page_pool: recycle more", "[PATCH] mm: alone");
        assertThat(listed("net"))
                .containsOnly("[PATCH] page_pool: recycle more", "[PATCH] net: alone");
        NewsQuery patches =
                NewsQuery.newest(9)
                        .withKinds(Set.of("patch"))
                        .withSources(Set.of(new SourceId("net")));
        assertThat(rig.archive().find(patches)).hasSize(2);
        assertThat(rig.archive().find(patches.withTopics(Set.of(new TopicId("net"))))).hasSize(2);
    }

    @Test
    void repliesAreCountedAndNeitherPostedNorListed() {
        series(SERIES, "PATCH", 2, "mm: age folios");
        mm.add(reply("r1@bob.example", SERIES.formatted(1), "Re: [PATCH 0/2] mm: age folios"));
        mm.add(reply("r2@bob.example", "r1@bob.example", "Re: [PATCH 0/2] mm: age folios"));
        mm.add(reply("r3@bob.example", SERIES.formatted(3), "Re: [PATCH 2/2] mm: step 2"));
        rig.poll();
        assertThat(rig.items("[PATCH 0/2]").getFirst().replies()).isEqualTo(3);
        assertThat(rig.digest("mm")).contains("3 replies").doesNotContain("Re:");
        assertThat(listed()).noneMatch(title -> title.startsWith("Re:"));
        assertThat(rig.items("Re:")).hasSize(3);
    }

    @Test
    void aReplyThatComesBeforeWhatItAnswersIsCountedThen() {
        mm.add(reply("r2@bob.example", "r1@bob.example", "Re: [PATCH] mm: hurry"));
        rig.poll();
        mm.add(reply("r1@bob.example", "p@kernel.example", "Re: [PATCH] mm: hurry"));
        rig.poll();
        mm.add(mail("p@kernel.example", "", "[PATCH] mm: hurry"));
        rig.poll();
        assertThat(rig.items("[PATCH] mm: hurry").getLast().replies()).isEqualTo(2);
    }

    @Test
    @DisplayName("K16: mails of bots and stable reviews are muted by default, and can be looked up")
    void botsAndStableReviewsAreKeptForLookUpsOnly() {
        mm.add(mail("p@kernel.example", "", "[PATCH] mm: keep this"));
        mm.add(by("lkp@intel.com", "mm/slub.c:42: warning: unused variable"));
        mm.add(by("patchwork-bot+netdevbpf@kernel.org", "Applied: mm stuff"));
        mm.add(by("syzbot+abcdef@syzkaller.appspotmail.com", "Forwarded: mm thing"));
        mm.add(by("gregkh@kernel.example", "[PATCH 6.12 000/123] 6.12.30-rc1 review"));
        mm.add(by("gregkh@kernel.example", "[PATCH 6.12 001/123] mm: backport"));
        mm.add(by("syzbot+ab12@syzkaller.appspotmail.com", "[syzbot] [mm?] KASAN: use-after-free"));
        rig.poll();
        assertThat(listed())
                .containsExactlyInAnyOrder(
                        "[PATCH] mm: keep this", "[syzbot] [mm?] KASAN: use-after-free");
        assertThat(rig.digest("mm")).contains("keep this").doesNotContain("backport", "review");
        assertThat(rig.archive().after(0, 100)).hasSize(7);
    }

    @Test
    void aMergeThatIsToldBeforeItsRequestIsReadCountsToo() {
        mm.add(
                new Mail(
                        "m@kernel.org",
                        "pull@kernel.example",
                        "Re: [GIT PULL] slab fixes",
                        "patchwork-bot+netdevbpf@kernel.org",
                        next().plus(Duration.ofMinutes(5 * 60 + 5)),
                        """
                        Hello:

                        This pull request was applied to netdev/net.git (main)
                        by Ada:

                        Here is the summary with links:
                          - [GIT PULL] slab fixes
                            https://git.kernel.org/netdev/net/c/fedcba987654
                        """));
        rig.poll();
        mm.add(mail("pull@kernel.example", "", "[GIT PULL] slab fixes"));
        rig.poll();
        assertThat(rig.digest("mm")).contains("merged as", "fedcba987654", "after 5 hours");
    }

    @Test
    void whoPretendsToBeABotByWordsAloneMergesNothing() {
        mm.add(mail("pull@kernel.example", "", "[GIT PULL] slab fixes"));
        mm.add(
                new Mail(
                        "m@kernel.org",
                        "pull@kernel.example",
                        "Re: [GIT PULL] slab fixes",
                        "bob@bob.example",
                        next(),
                        "It has been merged into a/b.git:\nhttps://git.kernel.org/a/c/0123456789ab"));
        rig.poll();
        assertThat(rig.digest("mm")).contains("slab fixes").doesNotContain("merged as");
    }

    @Test
    void aCoverLetterWithoutFilesHasTheTopicOfItsSubject() {
        TestList lkml = rig.list("lkml");
        lkml.add(mail("a@x.example", "", "[PATCH 0/2] net: phy: count pages of memory"));
        lkml.add(mail("b@x.example", "", "[PATCH 0/2] drm/amd: swap less"));
        lkml.add(mail("c@x.example", "", "[PATCH 0/2] mm/slub: shrink the slab allocator"));
        rig.poll();
        assertThat(topics("count pages")).containsExactly("net");
        assertThat(topics("drm/amd")).containsExactly("gpu");
        assertThat(topics("mm/slub")).containsExactly("mm-alloc");
    }

    private List<String> topics(String title) {
        return rig.items(title).getFirst().item().topics().stream().map(TopicId::value).toList();
    }

    @Test
    void foldedAndForeignSubjectsAreRead() {
        mm.add(mail("a@x.example", "", "[PATCH v2\n 0/2] mm: žluťoučký\n\tkůň"));
        mm.add(mail("b@x.example", "a@x.example", "[PATCH v2 1/2] mm: příliš"));
        rig.poll();
        assertThat(rig.digest("mm")).contains("mm: žluťoučký kůň", "v2, 2 patches");
    }

    private void series(String ids, String tag, int patches, String subject) {
        String cover = ids.formatted(1);
        mm.add(mail(cover, "", "[%s 0/%d] %s".formatted(tag, patches, subject)));
        for (int patch = 1; patch <= patches; patch++) {
            String title = "[%s %d/%d] mm: step %d".formatted(tag, patch, patches, patch);
            mm.add(mail(ids.formatted(patch + 1), cover, title));
        }
    }

    private Mail mail(String id, String parent, String subject) {
        return new Mail(id, parent, subject, "ada@kernel.example", next(), "It is said here.");
    }

    private Mail reply(String id, String parent, String subject) {
        return new Mail(id, parent, subject, "bob@bob.example", next(), "I like it.");
    }

    private Mail by(String author, String subject) {
        return new Mail(
                "m" + minute + "@x.example", "", subject, author, next(), "It is said here.");
    }

    private Instant next() {
        minute++;
        return start.plus(Duration.ofMinutes(minute));
    }

    private Set<Long> stories(String title) {
        return rig.items(title).stream().map(ArchivedItem::story).collect(toSet());
    }

    private List<ArchivedItem> byTopic(String topic) {
        return rig.archive().find(NewsQuery.newest(100).withTopics(Set.of(new TopicId(topic))));
    }

    private List<String> listed() {
        return listed("mm");
    }

    private List<String> listed(String list) {
        return rig
                .archive()
                .find(NewsQuery.newest(100).withSources(Set.of(new SourceId(list))))
                .stream()
                .map(item -> item.item().reading().title())
                .toList();
    }
}
