package dev.kerneldigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class PhraseBundlesTest {
    static Stream<Arguments> translations() {
        return Phrases.LANGUAGES.stream()
                .filter(language -> !language.equals(Locale.ENGLISH))
                .flatMap(PhraseBundlesTest::in);
    }

    static Stream<Arguments> bundles() {
        return Phrases.LANGUAGES.stream().flatMap(PhraseBundlesTest::in);
    }

    private static Stream<Arguments> in(Locale language) {
        return Stream.of(Phrases.DIGEST, "dev.kerneldigest.discord.command.answers")
                .map(name -> Arguments.of(name, language));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("translations")
    void aTranslationHasEveryPhraseAndNoOther(String name, Locale language) {
        assertThat(read(name, "_" + language).stringPropertyNames())
                .isEqualTo(read(name, "").stringPropertyNames());
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("translations")
    void aTranslationTakesTheSameArguments(String name, Locale language) {
        Properties english = read(name, "");
        Properties translated = read(name, "_" + language);

        assertThat(english.stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(arguments(key, translated.getProperty(key), language))
                                .as(key)
                                .isEqualTo(arguments(key, english.getProperty(key), language)));
    }

    /** An apostrophe that stands alone would quote what follows it. */
    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("bundles")
    void aPhraseTakesEachOfItsArguments(String name, Locale language) {
        Properties phrases = read(name, language.equals(Locale.ENGLISH) ? "" : "_" + language);

        assertThat(phrases.stringPropertyNames())
                .filteredOn(key -> !key.startsWith("day."))
                .allSatisfy(key ->
                        assertThat(formatted(phrases.getProperty(key), language))
                                .as(key)
                                .isNotBlank()
                                .doesNotContain("{", "}", "''"));
    }

    private static String formatted(String pattern, Locale language) {
        return new MessageFormat(pattern, language).format(new Object[] {2, 2, 2, 2, 2});
    }

    /** How many arguments a phrase takes; the pattern of a day is tried, and takes none. */
    private static int arguments(String key, String pattern, Locale language) {
        if (key.startsWith("day.") && !pattern.contains("{")) {
            String day = DateTimeFormatter.ofPattern(pattern, language).format(LocalDate.EPOCH);
            return day.isBlank() ? -1 : 0;
        }
        return new MessageFormat(pattern, language).getFormatsByArgumentIndex().length;
    }

    private static Properties read(String name, String language) {
        String path = "/" + name.replace('.', '/') + language + ".properties";
        Properties properties = new Properties();
        try (InputStreamReader reader =
                new InputStreamReader(
                        PhraseBundlesTest.class.getResourceAsStream(path),
                        StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return properties;
    }
}
