package dev.kerneldigest.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kerneldigest.topic.Sightings.Place;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PhraseBookTest {
    private static Sightings find(List<String> phrases, String title, String text) {
        try (PhraseBook book = new PhraseBook(phrases)) {
            return book.find(title, text);
        }
    }

    private static List<Place> places(String phrase, String text) {
        return find(List.of(phrase), "", text).of(phrase, NewsField.TEXT, List.of());
    }

    @ParameterizedTest(name = "{0} in \"{1}\"")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    folio           | Large Folios, and a folio's size   | true
                    page fault      | a page-fault handler               | true
                    page fault      | page; the fault                    | false
                    page fault      | a page. Fault                      | true
                    cs:FUSE         | FUSE is fast                       | true
                    cs:FUSE         | to fuse two loops                  | false
                    cs:FUSE daemon  | a FUSE daemon                      | true
                    per-CPU         | per CPU data                       | true
                    sched_ext       | sched ext                          | false
                    fork()          | A faster fork()                    | true
                    fork()          | a fork of the project              | false
                    vmsplice        | vmsplice() and pipes               | true
                    rcu_*           | rcu_read_lock() nests              | true
                    sched_*         | SCHED_DEADLINE and SCHED_IDLE      | true
                    rcu_*           | rcu and rcus, the rcutorture       | false
                    merged for x.y  | Merged for 6.23                    | true
                    merged for x.y  | Merged for 2.6.23, part 2          | true
                    merged for x.y  | Merged for 10.1                    | false
                    """)
    void wholeWordsInTheirOrderAreFound(String phrase, String text, boolean found) {
        assertThat(!places(phrase, text).isEmpty()).isEqualTo(found);
    }

    @Test
    void aPlaceWithinALongerPhraseIsHidden() {
        List<String> longer = List.of("memory model", "shared memory", "the memory model of");
        List<String> phrases = new ArrayList<>(longer);
        phrases.add("memory");
        Sightings found =
                find(phrases, "", "memory, shared memory. The memory model of memory; Memory");
        assertThat(found.of("memory", NewsField.TEXT, longer))
                .containsExactly(new Place(0, 0), new Place(7, 7), new Place(8, 8));
    }

    @Test
    void manyPlacesAreEachLookedAtOnce() {
        int times = 100_000;
        Sightings found =
                find(List.of("memory", "memory model"), "", "memory model ".repeat(times));
        assertThat(found.of("memory", NewsField.TEXT, List.of("memory model"))).isEmpty();
    }

    @Test
    void placesAreCountedInWords() {
        assertThat(places("page fault", "Page faults: a page fault"))
                .containsExactly(new Place(0, 1), new Place(3, 4));
    }

    @Test
    void phrasesMayOverlapAndBeginAlike() {
        List<String> phrases = List.of("I/O", "I/O scheduler", "scheduler", "O scheduler class");
        Sightings found = find(phrases, "", "The I/O scheduler class");
        assertThat(found.phrases()).containsExactlyInAnyOrderElementsOf(phrases);
        assertThat(places("a a", "a a a")).containsExactly(new Place(0, 1), new Place(1, 2));
    }

    @Test
    void phrasesOfTheSameWordsAreAllFound() {
        assertThat(find(List.of("huge page", "huge-pages"), "Huge pages", "").phrases())
                .containsExactlyInAnyOrder("huge page", "huge-pages");
    }

    @Test
    void titleAndTextAreTwoPlaces() {
        Sightings found = find(List.of("huge page"), "Huge", "page");
        assertThat(found.has("huge page")).isFalse();
    }

    @Test
    void aPhraseWithoutAWordIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> find(List.of("cs:-"), "", ""))
                .withMessageContaining("\"cs:-\"");
    }
}
