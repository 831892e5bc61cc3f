package dev.kerneldigest.news;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a title says of the series that its article is one of.
 *
 * @param opening what stands before its first colon, in small letters, where that can be the name
 *     of a series
 * @param part its place in a series, where it is told
 */
record SeriesTitle(Optional<String> opening, Optional<Part> part) {
    /** "Modernizing swapping": two words that are no subsystem, and no version, event or year. */
    private static final Pattern OPENING =
            Pattern.compile("(\\p{Lu}[^:/_\\d]{0,100}\\s[^:/_\\d]{1,100}):\\s.{1,300}");

    private static final Pattern PART =
            Pattern.compile(
                    "(?<series>\\S.{0,200}?)[\\s,:;.(–—-]{1,5}part (?<number>\\d{1,2}|one|two|three|four|five)"
                            + "(?: of \\w{1,9})?(?:\\s?[).,:;–—-].{0,300})?",
                    Pattern.CASE_INSENSITIVE);

    private static final Hints PART_HINTS = Hints.of("part ");

    private static final List<String> NUMBERS = List.of("one", "two", "three", "four", "five");

    /**
     * A place in a series.
     *
     * @param series the title without it, in small letters
     * @param number from 0
     */
    record Part(String series, int number) {}

    static SeriesTitle of(String title) {
        Matcher opening = OPENING.matcher(title);
        Matcher part = PART.matcher(title);
        return new SeriesTitle(
                title.indexOf(':') > 0 && opening.matches()
                        ? Optional.of(small(opening.group(1)))
                        : Optional.empty(),
                PART_HINTS.isIn(title) && part.matches()
                        ? Optional.of(new Part(small(part.group("series")), number(part)))
                        : Optional.empty());
    }

    private static int number(Matcher part) {
        String number = part.group("number").toLowerCase(Locale.ROOT);
        int word = NUMBERS.indexOf(number);
        return word >= 0 ? word + 1 : Integer.parseInt(number);
    }

    private static String small(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }
}
