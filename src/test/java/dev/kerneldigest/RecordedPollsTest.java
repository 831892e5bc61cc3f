package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Recorded polls of LWN, Phoronix and a list through the whole bot: the expected messages and edits
 * come, and no others. What is expected is told by the documents and by the tables beside them,
 * never by what we made of them. Each document is polled twice, so that nothing comes twice is
 * shown everywhere.
 */
final class RecordedPollsTest {
    private static final String LWN = "lwn/lwn-2026-09-27-rss2.xml";
    private static final String PHORONIX = "phoronix/phoronix-2025-07-26%s.xml";
    private static final String MAILS = "lore/util-linux-new-2020-05-17.atom";
    private static final String MAILS_LATER = "lore/util-linux-new-2020-05-17-later.atom";

    /** A first look at a feed, after which all that comes is news. */
    private static final byte[] NOTHING_YET =
            "<rss version=\"2.0\"><channel><title>News</title></channel></rss>"
                    .getBytes(StandardCharsets.UTF_8);

    @TempDir private Path folder;

    @BeforeAll
    static void needsTheCorpus() {
        assumeTrue(Recorded.isHere(), "the recorded documents are not here");
    }

    @Test
    @DisplayName("K8: tells every item of LWN, once, and folds its security updates into a line")
    void everyItemOfLwnIsToldOnce() throws Exception {
        try (ReplayRig rig = new ReplayRig(folder, "feed")) {
            assertThat(rig.play(NOTHING_YET).messages()).isEmpty();
            for (String file : List.of("lwn/lwn-2023-07-07-rss1.rdf", LWN)) {
                Posts came = rig.play(Recorded.bytes(file));
                List<String> items = stories(file);
                assertThat(came.count()).isEqualTo(1);
                assertThat(came.links().stream().filter(items::contains).toList())
                        .as(file)
                        .containsExactlyInAnyOrderElementsOf(items);
                assertThat(came.text()).contains("**Security updates**").doesNotContain("[$]");
                assertThat(came.more()).isZero();
                String printed = Recorded.text(file);
                assertThat(came.links()).allMatch(link -> printed.contains(path(link)));
            }
            assertThat(rig.edits(0)).isZero();
        }
    }

    @Test
    void theWeeklyEditionIsToldToWhoWantsNewsOfLwnItself() throws Exception {
        try (ReplayRig rig = new ReplayRig(folder, "feed", "lwn")) {
            rig.play(NOTHING_YET);
            List<String> edition = new ArrayList<>(Recorded.field(LWN, "link"));
            edition.removeAll(stories(LWN));
            assertThat(rig.play(Recorded.bytes(LWN)).links()).isEqualTo(edition).hasSize(1);
        }
    }

    /** Within its pages LWN leaves itself out of links. */
    private static String path(String link) {
        return link.replace("https://lwn.net/", "/");
    }

    /** A table of contents is no story: what it lists is told item by item. */
    private static List<String> stories(String file) throws IOException {
        List<String> titles = Recorded.field(file, "title");
        List<String> stories = new ArrayList<>(Recorded.field(file, "link"));
        assertThat(stories).hasSize(15).hasSameSizeAs(titles);
        for (int item = titles.size() - 1; item >= 0; item--) {
            if (titles.get(item).contains("Weekly Edition")) {
                stories.remove(item);
            }
        }
        return stories;
    }

    @Test
    void whatBecomesFreeAtLwnCostsOneEditAndNoMessage() throws Exception {
        String paid = Recorded.ofThisWeek(Recorded.text(LWN));
        try (ReplayRig rig = new ReplayRig(folder, "feed")) {
            rig.play(NOTHING_YET);
            Posts came = rig.play(paid.getBytes(StandardCharsets.UTF_8));
            long locks = Recorded.field(LWN, "title").stream().filter(this::isPaidStory).count();
            assertThat(came.text().split("🔒 free", -1)).hasSize((int) locks + 1);
            String free = paid.replace("[$] ", "");
            assertThat(rig.play(free.getBytes(StandardCharsets.UTF_8)).messages()).isEmpty();
            assertThat(rig.edits(1)).isEqualTo(1);
            assertThat(rig.now(came).text()).doesNotContain("🔒");
            assertThat(rig.now(came).links()).hasSameElementsAs(came.links());
        }
    }

    private boolean isPaidStory(String title) {
        return title.startsWith("[$]") && !title.contains("Weekly Edition");
    }

    @Test
    @DisplayName("K9: tells every item of Phoronix, once, though its feed rolls on")
    void whatIsNewAtPhoronixIsToldOnce() throws Exception {
        String first = PHORONIX.formatted("a");
        try (ReplayRig rig = new ReplayRig(folder, "feed")) {
            rig.play(NOTHING_YET);
            Posts all = rig.play(Recorded.bytes(first));
            assertThat(all.links()).doesNotHaveDuplicates();
            assertThat(Recorded.field(first, "link")).containsAll(all.links());
            assertThat(all.links().size() + all.more()).isEqualTo(32);
            for (String file : List.of(PHORONIX.formatted("b"), PHORONIX.formatted("c"))) {
                assertThat(rig.play(viewer()).messages()).isEmpty();
                Posts came = rig.play(Recorded.bytes(file));
                assertThat(came.count()).isEqualTo(1);
                assertThat(came.links()).containsExactlyInAnyOrderElementsOf(Recorded.fresh(file));
            }
            assertThat(rig.edits(0)).isZero();
        }
    }

    /** A browser's page in the feed's place. */
    private static byte[] viewer() throws IOException {
        return Recorded.bytes("phoronix/not-a-feed-chrome-viewer-2025-07-26a.html");
    }

    @Test
    void mailsAreToldAndTheirRepliesCountedInTheMessageThatIsThere() throws Exception {
        String mails = Recorded.text(MAILS);
        String oldest = mails.substring(mails.lastIndexOf("<entry>"));
        String page = mails.substring(0, mails.indexOf("<entry>")) + oldest;
        try (ReplayRig rig = new ReplayRig(folder, "lore")) {
            assertThat(rig.play(page.getBytes(StandardCharsets.UTF_8)).messages()).isEmpty();
            Posts came = rig.play(Recorded.bytes(MAILS));
            List<String> titles = Recorded.field(MAILS, "title");
            long posts =
                    titles.subList(0, titles.size() - 1).stream()
                            .filter(title -> !title.startsWith("Re: "))
                            .count();
            assertThat(came.lines()).hasSize((int) posts);
            assertThat(came.links()).hasSize((int) posts).doesNotHaveDuplicates();
            assertThat(rig.play(Recorded.bytes(MAILS_LATER)).messages()).isEmpty();
            assertThat(rig.edits(1)).isEqualTo(1);
            int replies = rig.now(came).replies() - came.replies();
            assertThat(replies).isEqualTo(Recorded.fresh(MAILS_LATER).size());
        }
    }
}
