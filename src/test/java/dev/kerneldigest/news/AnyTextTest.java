package dev.kerneldigest.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AnyTextTest {
    private static final String[] PIECES = {
        "Security updates have been issued by ",
        "Debian",
        " (",
        ")",
        ", ",
        " and ",
        "[$] ",
        "6.4",
        "-rc2",
        ".1.2",
        " stable kernels",
        " released",
        "Version ",
        " of the ",
        "CVE-2024-",
        "1234",
        "\u200b",
        "\ud83d",
        "\udc27",
        "\u0000",
        "“",
        "\"",
        "\n",
        "Linux Storage, ",
        "Filesystem, ",
        "Summit ",
        "2023 ",
        "has updated ",
        ": ",
        "x".repeat(300),
        "LSFMM",
        "(Site Name)",
        "…",
    };

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingIsEverThrown(long seed) {
        Random random = new Random(seed);
        Draft draft = Drafts.of(text(random, 8), text(random, 60));
        assertThatCode(() -> check(new NewsReader().read(draft))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6.",
                "a (",
                "x, ",
                " and ",
                "stable kernel ",
                "The 6.1.1, ",
                "[patch ",
                "Storage, ",
                "Aa Bb ",
                "(",
                "v1.2 ",
                "released ",
                "\"",
                "Debian has updated ",
                "Kernel Summit ",
                "LSFMM "
            })
    void aHugeTextTakesTimeInProportion(String piece) {
        String text = piece.repeat(300_000 / piece.length());
        Draft draft = Drafts.of(text.substring(0, 100_000), text);
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> new NewsReader().read(draft));
    }

    private static void check(Reading reading) {
        assertThat(reading.title()).isNotBlank();
        assertThat(reading.gist()).hasSizeLessThanOrEqualTo(Gist.MOST);
    }

    private static String text(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int count = random.nextInt(most); count > 0; count--) {
            boolean known = random.nextInt(4) > 0;
            text.append(
                    known
                            ? PIECES[random.nextInt(PIECES.length)]
                            : Character.toString((char) random.nextInt(0x3000)));
        }
        return text.toString();
    }
}
