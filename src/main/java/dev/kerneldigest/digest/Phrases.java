package dev.kerneldigest.digest;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * What we say ourselves, in one language; what a bundle lacks is said in English. Safe for many
 * threads.
 *
 * <p>A phrase is a {@link MessageFormat}. Its arguments are put in as they are: who writes for
 * Discord escapes them first.
 */
public final class Phrases {
    /**
     * The languages that there are bundles of, the one that everything else falls back to first.
     */
    public static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH);

    /** Those of digests. */
    public static final String DIGEST = "dev.kerneldigest.digest.digest";

    /** Never the machine's own language: that is nobody's who reads. */
    private static final Control ALONE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    static final Phrases ENGLISH = of(DIGEST, Locale.ENGLISH);

    private final ResourceBundle bundle;
    private final Locale language;

    private Phrases(ResourceBundle bundle, Locale language) {
        this.bundle = bundle;
        this.language = language;
    }

    /** Phrases of the language nearest to the wanted one, e.g. German for {@code de-AT}. */
    public static Phrases of(String name, Locale wanted) {
        Locale language =
                LANGUAGES.stream()
                        .filter(known -> known.getLanguage().equals(wanted.getLanguage()))
                        .findFirst()
                        .orElse(Locale.ENGLISH);
        Locale root = language.equals(Locale.ENGLISH) ? Locale.ROOT : language;
        return new Phrases(ResourceBundle.getBundle(name, root, ALONE), language);
    }

    /** Those of digests, in the language nearest to the wanted one. */
    static Phrases ofDigests(Locale wanted) {
        return of(DIGEST, wanted);
    }

    public Locale language() {
        return language;
    }

    /**
     * A phrase with its arguments in their places; numbers are written as the language does.
     *
     * @throws java.util.MissingResourceException when no bundle has such a phrase
     */
    public String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), language).format(arguments);
    }

    /** A day, in the pattern that the phrase is. */
    String day(String key, LocalDate day) {
        return DateTimeFormatter.ofPattern(bundle.getString(key), language).format(day);
    }
}
