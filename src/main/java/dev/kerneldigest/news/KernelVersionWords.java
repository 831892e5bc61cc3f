package dev.kerneldigest.news;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a kernel's version as people write it: {@code v6.1}, {@code 6.4-rc2}, what {@code uname -r}
 * or {@code uname -a} prints on a distribution, and linux-next's dates.
 */
public final class KernelVersionWords {
    /** Longer texts name no version; the longest that {@code uname -a} prints are half of it. */
    private static final int MOST_CHARACTERS = 400;

    private static final String NUMBER = "(?:2\\.6\\.\\d{1,3}|\\d{1,3}\\.\\d{1,3})(?:\\.\\d{1,4})?";

    /**
     * The version, and what its maker put behind it. A fourth number, as Microsoft's, belongs to
     * the maker only when more follows it; a letter may follow at once, as in Fedora's own.
     */
    private static final Pattern SHAPE =
            Pattern.compile(
                    "(?:linux[- ])?(?:kernel[- ])?(?:version )?v?(?<number>"
                            + NUMBER
                            + ")(?:[- ]?rc(?<rc>\\d{1,2}))?"
                            + "(?<suffix>(?:(?:\\.\\d{1,6})+[-~+_]|[-~+_]|\\.[a-z])\\S*)?(?:\\s.*)?",
                    Pattern.CASE_INSENSITIVE);

    /** All that {@code uname -a} prints: the machine's name stands before the version. */
    private static final Pattern ALL_OF_UNAME =
            Pattern.compile(
                    "linux \\S{1,64} (?<release>\\d\\S{2,100}) #.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern NEXT =
            Pattern.compile("(?:linux-)?next-(?<day>\\d{8})", Pattern.CASE_INSENSITIVE);

    /** The version of a kernel built from linux-next: {@code 6.9.0-rc7-next-20240510}. */
    private static final Pattern BUILT_FROM_NEXT =
            Pattern.compile(".*-(next-\\d{8})\\b.*", Pattern.CASE_INSENSITIVE);

    /** Fedora's way to name a candidate: {@code 6.10.0-0.rc7.20240712git43db1e03c086.62.fc41}. */
    private static final Pattern FEDORA_CANDIDATE =
            Pattern.compile("-0\\.rc(?<rc>\\d{1,2})\\..*", Pattern.CASE_INSENSITIVE);

    /** The patches of the real-time project, which come from kernel.org too. */
    private static final Pattern REAL_TIME =
            Pattern.compile("-rt\\d{1,3}", Pattern.CASE_INSENSITIVE);

    private KernelVersionWords() {}

    /** What a text calls a kernel; empty when it is anything else. */
    public static Optional<Spoken> read(String text) {
        String words = text.strip();
        if (words.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        Matcher uname = ALL_OF_UNAME.matcher(words);
        if (uname.matches()) {
            return read(uname.group("release"));
        }
        Matcher next = NEXT.matcher(words);
        return next.matches() ? next(next.group("day")) : numbered(words);
    }

    /** The series that a text names, itself or by one of its versions; linux-next is of none. */
    public static Optional<String> series(String text) {
        return read(text)
                .flatMap(spoken ->
                        spoken instanceof Spoken.Numbered numbered
                                ? Optional.of(numbered.version().series())
                                : Optional.empty());
    }

    private static Optional<Spoken> numbered(String words) {
        Matcher shape = SHAPE.matcher(words);
        if (!shape.matches()) {
            return Optional.empty();
        }
        String suffix = Optional.ofNullable(shape.group("suffix")).orElse("");
        Matcher next = BUILT_FROM_NEXT.matcher(suffix);
        if (next.matches()) {
            return read(next.group(1));
        }
        String candidate =
                Optional.ofNullable(shape.group("rc"))
                        .or(() -> fedoraCandidate(suffix))
                        .map(number -> "-rc" + number)
                        .orElse("");
        return KernelVersion.parse(shape.group("number") + candidate)
                .map(version -> new Spoken.Numbered(version, suffix, origin(suffix)));
    }

    private static Optional<String> fedoraCandidate(String suffix) {
        Matcher candidate = FEDORA_CANDIDATE.matcher(suffix);
        return candidate.matches() ? Optional.of(candidate.group("rc")) : Optional.empty();
    }

    private static Origin origin(String suffix) {
        if (suffix.isEmpty() || isSeriesMark(suffix)) {
            return Origin.UPSTREAM;
        }
        return REAL_TIME.matcher(suffix).matches() ? Origin.REAL_TIME : Origin.DISTRIBUTION;
    }

    /** {@code 6.12.y} is how kernel.org's branches are called, and no kernel of anybody else. */
    private static boolean isSeriesMark(String suffix) {
        String mark = suffix.toLowerCase(Locale.ROOT);
        return mark.equals(".y") || mark.equals(".x");
    }

    private static Optional<Spoken> next(String day) {
        try {
            return Optional.of(
                    new Spoken.Next(LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** Who made a kernel. */
    public enum Origin {
        /** Linus Torvalds or the stable team: kernel.org's own. */
        UPSTREAM,
        /** kernel.org's with the patches of the real-time project. */
        REAL_TIME,
        /** Anybody else; it has fixes and changes that kernel.org's of that number has not. */
        DISTRIBUTION
    }

    /** A kernel as somebody named it. */
    public sealed interface Spoken {
        /** Whether somebody else than kernel.org made it, so that it differs from upstream. */
        boolean distribution();

        /**
         * A kernel with a number.
         *
         * @param version the upstream version that it was built on
         * @param suffix what its maker put behind, e.g. {@code -45-generic}; blank for none
         */
        record Numbered(KernelVersion version, String suffix, Origin origin) implements Spoken {
            @Override
            public boolean distribution() {
                return origin == Origin.DISTRIBUTION;
            }

            /** As its maker prints it: {@code 6.8.0-45-generic}, of a mainline release too. */
            @Override
            public String toString() {
                boolean zero = version.patch() == 0 && !version.series().startsWith("2.6.");
                boolean bare = suffix.isEmpty() || isSeriesMark(suffix) || version.isCandidate();
                return version + (zero && !bare ? ".0" : "") + suffix;
            }
        }

        /** A day's linux-next; it has no version of its own. */
        record Next(LocalDate day) implements Spoken {
            @Override
            public boolean distribution() {
                return false;
            }

            /** E.g. {@code next-20240422}, as kernel.org lists it. */
            @Override
            public String toString() {
                return "next-" + DateTimeFormatter.BASIC_ISO_DATE.format(day);
            }
        }
    }
}
