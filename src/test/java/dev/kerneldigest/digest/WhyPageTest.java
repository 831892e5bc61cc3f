package dev.kerneldigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.EarlierStory;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Why an item has its labels, in full. */
final class WhyPageTest {
    @Test
    void theWholePageOfAPlainItem() {
        assertThat(page(item(1)))
                .isEqualTo(
                        """
                        ### Why: [A cache](<https://lwn.net/Articles/1/>)
                        **Kind** `article` by what is left
                        **Source** LWN.net (`sample`) · item `i1`
                        **Seen** first here <t:2000:f> · dated <t:1000:f>
                        ### Topics
                        It has none: too little speaks for any.
                        ### Story #1234
                        It has no keys, so it stands alone.
                        No other item shares a key with it.
                        """);
    }

    @Test
    void aKindOfOtherDaysIsToldWithTodays() {
        assertThat(page(item(1).kind(new Kind.Brief())))
                .contains(
                        "**Kind** `brief` by the rules of its day; today's would say `article`"
                                + " by what is left\n");
    }

    @Test
    void whatHasNoDateAndNoNameIsToldSo() {
        assertThat(page(item(1).from("", "https://x.example/").undated()))
                .contains("**Source** sample (`sample`) · item `i1`\n")
                .contains("**Seen** first here <t:2000:f> · without a date of its own\n");
    }

    @Test
    void numbersOfItemsAreWrittenWithoutSeparators() {
        assertThat(page(item(12_345))).contains("item `i12345`");
    }

    @Test
    void aPaidItemSaysWhenItIsFree() {
        String marked = "**Paid** marked `[$]` by its source; ";
        assertThat(page(item(1).free(LocalDate.of(2027, 3, 25))))
                .contains(
                        marked
                                + "free on Thu 25 Mar 2027, by what it prints or by the edition"
                                + " that it belongs to\n");
        assertThat(page(item(1).paid())).contains(marked + "no rule tells when it is free\n");
        assertThat(page(item(1))).doesNotContain("**Paid**");
    }

    @Test
    void whatIsInTheItemIsToldBetweenTopicsAndStory() {
        assertThat(page(item(1).versions("6.1.9").about("mm")))
                .contains(
                        """
                        ### Topics
                        - ✅ 🧠 **Memory management** `mm` — by the rules of its day, not by today's
                        ### Found in it
                        **Versions** 6.1.9
                        ### Story #1234
                        """);
    }

    @Test
    void eightKeysAreTold() {
        assertThat(page(item(1).keys(keys(8)))).contains("**Keys** `k:1` `k:2`", " `k:8`\n");
        assertThat(page(item(1).keys(keys(9)))).contains(" `k:8`\n").doesNotContain("k:9");
    }

    @Test
    void eachOtherItemIsToldWithTheStrongestKeyInCommon() {
        assertThat(page(item(1).keys("k:1", "k:2", "k:3"), item(2).keys("k:3", "k:2").get()))
                .contains(
                        "- merged: LWN.net: [A cache](<https://lwn.net/Articles/1/>)"
                                + " · <t:1000:f> · `i2` · by `k:2`\n")
                .doesNotContain("No other item");
    }

    @Test
    void anItemMayBelongToTheStoryByAThirdOrByLikeness() {
        assertThat(
                        page(
                                item(1).keys("k:1"),
                                item(2).keys("k:1", "k:2").get(),
                                item(12_345).keys("k:2").get(),
                                item(4).keys("k:4").get()))
                .contains("`i2` · by `k:1`\n")
                .contains("`i12345` · by `k:2` of `i2`\n")
                .contains("`i4` · by likeness of words, links or days\n");
    }

    @Test
    void theItemsOwnKeyCountsBeforeAThirds() {
        assertThat(
                        page(
                                item(1).keys("k:9"),
                                item(2).keys("k:2").get(),
                                item(3).keys("k:2", "k:9").get()))
                .contains("`i3` · by `k:9`\n")
                .contains("`i2` · by `k:2` of `i3`\n");
    }

    @Test
    void theEarlierStoryComesLast() {
        EarlierStory before = new EarlierStory(99, "Part one", Optional.empty());
        assertThat(page(item(1).after(before)))
                .endsWith(
                        "No other item shares a key with it.\n**Earlier** Part one · story #99\n");
    }

    private static String[] keys(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "k:" + number)
                .toArray(String[]::new);
    }

    private static SampleItem item(long id) {
        return SampleItem.numbered(id, "A cache").story(1234);
    }

    private static String page(SampleItem item, ArchivedItem... others) {
        Dossier dossier =
                new Dossier(
                        item.get(),
                        Stream.of(others).toList(),
                        new Verdict(new Kind.Article(), "what is left"),
                        List.of(),
                        Set.of());
        Message page = new WhyPage(TestItems.CATALOGUE).write(dossier, Phrases.ENGLISH);
        return Drawn.of(List.of(page));
    }
}
