package dev.kerneldigest.digest;

import static dev.kerneldigest.digest.TestItems.day;
import static dev.kerneldigest.digest.TestItems.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.subscription.Mutes;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PhrasesTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en    | Kernel digest — Wed 17 Mar 2027
                    en-GB | Kernel digest — Wed 17 Mar 2027
                    de    | Kernel-Digest — Mi. 17. März 2027
                    de-AT | Kernel-Digest — Mi. 17. März 2027
                    fr    | Le noyau du jour — mer. 17 mars 2027
                    ja    | Kernel digest — Wed 17 Mar 2027
                    """)
    void aDigestSpeaksTheLanguageNearestToTheWantedOne(String language, String title) {
        DigestRequest request = day(item("A story")).withLanguage(Locale.forLanguageTag(language));

        assertThat(new DigestComposer(TestItems.CATALOGUE).compose(request).orElseThrow().title())
                .isEqualTo(title);
    }

    @ParameterizedTest(name = "{1} in {0}: {2}")
    @CsvSource({
        "en, 1, 1 package",
        "en, 2, 2 packages",
        "de, 1, 1 Paket",
        "de, '1000', 1.000 Pakete",
        "fr, 1, 1 paquet",
        "fr, 2, 2 paquets",
    })
    void numbersTakeTheirForm(String language, int number, String words) {
        assertThat(phrases(language).say("count.packages", number)).isEqualTo(words);
    }

    @Test
    void aDaySpeaksTheLanguageToo() {
        assertThat(Days.brief(LocalDate.parse("2027-05-25"), phrases("de"))).isEqualTo("25. Mai");
        assertThat(
                        Days.range(
                                LocalDate.parse("2027-05-25"),
                                LocalDate.parse("2027-05-31"),
                                phrases("fr")))
                .isEqualTo("25 au 31 mai 2027");
    }

    @Test
    void aWholeDigestIsWrittenInOneLanguage() {
        DigestRequest request =
                day(
                                item("A story").about("mm").paid(LocalDate.parse("2027-03-20")),
                                item("Another about rust").about("mm"),
                                item("Security updates")
                                        .kind(
                                                new dev.kerneldigest.news.Kind.SecurityUpdates(
                                                        Map.of("Debian", List.of("kettle")))))
                        .withMutes(new Mutes(Set.of("rust")))
                        .withLanguage(Locale.GERMAN);

        String written =
                Drawn.of(
                        new MessageWriter()
                                .write(
                                        new DigestComposer(TestItems.CATALOGUE)
                                                .compose(request)
                                                .orElseThrow()));

        assertThat(written)
                .contains("frei ab 20. März")
                .contains("**Sicherheitsupdates** 1 Distribution, 1 Paket · Kernel: keiner")
                .contains("1 stummgeschaltet");
    }

    private static Phrases phrases(String language) {
        return Phrases.ofDigests(Locale.forLanguageTag(language));
    }
}
