package dev.kerneldigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.digest.DigestRequest.Period;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Chatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which stories of a digest its messages do not lead to. */
final class UnshownTest {
    private static final ArchivedItem LINKED =
            SampleItem.numbered(1, "A cache")
                    .story(1)
                    .from("LWN.net", "https://lwn.net/Articles/1/")
                    .get();
    private static final ArchivedItem NEIGHBOUR =
            SampleItem.numbered(2, "A cache")
                    .story(2)
                    .from("LWN.net", "https://lwn.net/Articles/10/")
                    .get();
    private static final ArchivedItem NOWHERE =
            SampleItem.numbered(3, "Words *only*").story(3).nowhere().get();

    @Test
    void whatNoMessageNamesIsUnshownInOrder() {
        assertThat(unshown("something else")).containsExactly(1L, 2L, 3L);
        assertThat(unshown()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void anAddressShowsAStoryWhateverItsWords() {
        assertThat(unshown("see [there](<https://lwn.net/Articles/1/>) and more"))
                .containsExactly(2L, 3L);
        assertThat(unshown("A cache, without its address")).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aStoryWithoutAnAddressIsShownByItsWords() {
        assertThat(unshown("Words \\*only\\*")).containsExactly(1L, 2L);
        assertThat(unshown("Words *only*")).containsExactly(1L, 2L, 3L);
    }

    @Test
    void everyMessageCounts() {
        assertThat(
                        unshown(
                                "[x](<https://lwn.net/Articles/10/>)",
                                "[x](<https://lwn.net/Articles/1/>)"))
                .containsExactly(3L);
    }

    @Test
    void anAnswerToAMailIsNoStory() {
        ArchivedItem answer =
                TestItems.item("Re: [PATCH] mm: age folios")
                        .from("linux-mm", "https://lore.kernel.org/linux-mm/1/")
                        .get();
        assertThat(Chatter.is(answer)).isTrue();
        assertThat(Unshown.of(request(answer, LINKED), List.of()))
                .extracting(Story::id)
                .containsExactly(1L);
    }

    private static List<Long> unshown(String... texts) {
        List<Message> pages =
                Stream.of(texts)
                        .map(text ->
                                new Message(0, List.of(new Message.Text(text), new Message.Rule())))
                        .toList();
        return Unshown.of(request(LINKED, NEIGHBOUR, NOWHERE), pages).stream()
                .map(Story::id)
                .toList();
    }

    private static DigestRequest request(ArchivedItem... items) {
        return new DigestRequest(
                List.of(items),
                Set.of(),
                List.of(),
                TestItems.NOON.minusSeconds(86_400),
                TestItems.NOON,
                TestItems.PRAGUE,
                Period.DAY);
    }
}
