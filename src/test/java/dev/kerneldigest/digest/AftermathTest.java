package dev.kerneldigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.Merge;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What became of a mail: answers, and a merge. */
final class AftermathTest {
    private static final long ASKED = 1_000_000;
    private static final long MINUTE = 60;
    private static final String COMMIT =
            "https://git.kernel.org/torvalds/c/0123456789abcdef0123456789abcdef01234567";

    @Test
    void nothingIsSaidOfNothing() {
        assertThat(Aftermath.NONE.markdown(Phrases.ENGLISH)).isEmpty();
        assertThat(Aftermath.NONE.plain(Phrases.ENGLISH)).isEmpty();
        assertThat(Aftermath.of(pull().get())).isEqualTo(Aftermath.NONE);
        assertThat(Aftermath.of(SampleItem.numbered(1, "x").get())).isEqualTo(Aftermath.NONE);
    }

    @Test
    void answersAreCounted() {
        assertThat(Aftermath.of(pull().answered(1).get()).plain(Phrases.ENGLISH))
                .containsExactly("1 reply");
        assertThat(Aftermath.of(pull().answered(2).get()).markdown(Phrases.ENGLISH))
                .containsExactly("2 replies");
    }

    @Test
    void aMergeIsALinkToItsCommitOrItsCommitInPlainWords() {
        Aftermath aftermath = Aftermath.of(merged(90 * MINUTE).answered(2).get());
        assertThat(aftermath.markdown(Phrases.ENGLISH))
                .containsExactly(
                        "2 replies",
                        "✅ merged as [0123456789ab](<" + COMMIT + ">) after 90 minutes");
        assertThat(aftermath.plain(Phrases.ENGLISH))
                .containsExactly("2 replies", "✅ merged as 0123456789ab after 90 minutes");
    }

    @ParameterizedTest(name = "{0} s: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    -60    | 1 minute
                    0      | 1 minute
                    59     | 1 minute
                    119    | 1 minute
                    120    | 2 minutes
                    7199   | 119 minutes
                    7200   | 2 hours
                    172799 | 47 hours
                    172800 | 2 days
                    259199 | 2 days
                    """)
    void howLongItTookIsToldInTheUnitThatFits(long seconds, String told) {
        assertThat(Aftermath.of(merged(seconds).get()).plain(Phrases.ENGLISH))
                .containsExactly("✅ merged as 0123456789ab after " + told);
    }

    private static SampleItem pull() {
        return SampleItem.numbered(1, "[GIT PULL] mm").kind(new Kind.Pull()).at(ASKED, ASKED);
    }

    private static SampleItem merged(long after) {
        Merge merge =
                new Merge(
                        "torvalds/linux.git",
                        URI.create(COMMIT),
                        Instant.ofEpochSecond(ASKED + after));
        return pull().kind(new Kind.Pull(Optional.of(merge)));
    }
}
