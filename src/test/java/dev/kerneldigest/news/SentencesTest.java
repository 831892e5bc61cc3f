package dev.kerneldigest.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SentencesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    One ends. Two ends.                  | One ends./Two ends.
                    Is it? It is! So be it.              | Is it?/It is!/So be it.
                    He said "stop." Then he left.        | He said "stop."/Then he left.
                    So it went (or not.) Then on.        | So it went (or not.)/Then on.
                    Closed thrice.")] Then on.           | Closed thrice.")]/Then on.
                    Closed often."')] Then on.           | Closed often."')] Then on.
                    It is. but small.                    | It is. but small.
                    It is challenging.At the summit.     | It is challenging./At the summit.
                    See README.Md of it.                 | See README.Md of it.
                    See foo.BAR of it.                   | See foo.BAR of it.
                    See foO.Bar of it.                   | See foO.Bar of it.
                    See fOo.Bar of it.                   | See fOo.Bar of it.
                    oo.Bar is short.                     | oo.Bar is short.
                    foo.Bar is not.                      | foo./Bar is not.
                    At the end foo.B                     | At the end foo.B
                    At the end foo.Ba                    | At the end foo./Ba
                    See e.g. Foo for it. Next.           | See e.g. Foo for it./Next.
                    Mr. Smith came. Next.                | Mr. Smith came./Next.
                    See No. 5 of it. Next.               | See No. 5 of it./Next.
                    Cats, dogs, etc! Next.               | Cats, dogs, etc!/Next.
                    T. J. Mercier spoke. Next.           | T. J. Mercier spoke./Next.
                    U.S. Robotics made it. Next.         | U.S. Robotics made it./Next.
                    It came with BPF. Next.              | It came with BPF./Next.
                    It came with X11. Next.              | It came with X11./Next.
                    It came with A.BCD. Next.            | It came with A.BCD./Next.
                    It has abbreviations. Next.          | It has abbreviations./Next.
                    Version 6.12 came. Next.             | Version 6.12 came./Next.
                    Nothing ends                         | Nothing ends
                    """)
    void aTextIsPartedWhereSentencesEnd(String text, String parts) {
        assertThat(Sentences.of(text, 9)).containsExactly(parts.split("/", -1));
    }

    @Test
    void noMoreAreTakenThanAskedFor() {
        assertThat(Sentences.of("One. Two. Three.", 2)).containsExactly("One.", "Two.");
        assertThat(Sentences.of("One. Two", 2)).containsExactly("One.", "Two");
        assertThat(Sentences.of("One. Two", 1)).containsExactly("One.");
        assertThat(Sentences.of("One.", 0)).isEmpty();
    }

    @Test
    void blanksAreNoSentences() {
        assertThat(Sentences.of("", 3)).isEmpty();
        assertThat(Sentences.of("  ", 3)).isEmpty();
        assertThat(Sentences.of(" One. ", 3)).isEqualTo(List.of("One."));
    }
}
