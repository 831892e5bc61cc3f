package dev.kerneldigest.news;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds versions of the kernel in prose, also where words have run together ("The6.3.3,6.2"). */
final class KernelVersions {
    /** A version, "6.4-rc2" and "5.6 rc1" alike; the groups are the numbers and the candidate. */
    private static final Pattern VERSION =
            Pattern.compile(
                    "(?<![\\d.])(\\d{1,2}\\.\\d{1,3}(?:\\.\\d{1,4}){0,2})(?:[- ]?rc(\\d{1,2})(?!\\d))?(?![\\d%]|\\.\\d)",
                    Pattern.CASE_INSENSITIVE);

    /** Words before a number that make it one of the kernel: "Linux 6.12", "kernel v6.12". */
    private static final Pattern BEFORE =
            Pattern.compile(
                    "(?:linux|kernels?|linus|for|the|and|of|since|mainline|stable|longterm|,)[ (]{0,2}(?:version )?v?$",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern SURELY_BEFORE =
            Pattern.compile(
                    "(?:linux|kernels?)[ (]{0,2}(?:version )?v?$", Pattern.CASE_INSENSITIVE);

    /** Words after a number that make it one of the kernel: "6.12 kernel", "6.12 merge window". */
    private static final Pattern AFTER =
            Pattern.compile(
                    "^ ?(?:stable |final |linux |development |mainline |upstream ){0,2}(?:kernel|merge[ -]window|prepatch|development cycle)",
                    Pattern.CASE_INSENSITIVE);

    /** How far around a number its words are looked at. */
    private static final int NEAR = 40;

    private KernelVersions() {}

    /** Every version that stands in the text, kernel or not, in order, each once. */
    static List<String> all(String text) {
        if (!mayHoldOne(text)) {
            return List.of();
        }
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = VERSION.matcher(text);
        while (matcher.find()) {
            found.add(printed(matcher));
            if (matcher.group().indexOf(' ') > 0) {
                found.add(matcher.group(1)); // "Linux 5.3 rc1" prints the series by itself
            }
        }
        return List.copyOf(found);
    }

    /** The versions that the text itself ties to the kernel: by a word beside them or an rc. */
    static List<String> ofKernel(String text) {
        return mayHoldOne(text) ? tiedToKernel(text) : List.of();
    }

    /** Most texts have no point between two digits, which costs less to see than a pattern. */
    private static boolean mayHoldOne(String text) {
        for (int at = text.indexOf('.', 1); at > 0; at = text.indexOf('.', at + 1)) {
            if (at + 1 < text.length()
                    && Character.isDigit(text.charAt(at - 1))
                    && Character.isDigit(text.charAt(at + 1))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> tiedToKernel(String text) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = VERSION.matcher(text);
        boolean inList = false;
        int end = -1;
        while (matcher.find()) {
            String before = text.substring(Math.max(0, matcher.start() - NEAR), matcher.start());
            String after =
                    text.substring(matcher.end(), Math.min(text.length(), matcher.end() + NEAR));
            boolean continued =
                    inList && end >= 0 && isListGap(text.substring(end, matcher.start()));
            inList = continued || isKernel(matcher, before, after);
            end = matcher.end();
            if (inList) {
                found.add(printed(matcher));
            }
        }
        return List.copyOf(found);
    }

    /** The versions among these words, as values; what is no kernel version is left out. */
    static List<KernelVersion> parse(List<String> versions) {
        List<KernelVersion> parsed = new ArrayList<>();
        versions.forEach(version -> KernelVersion.parse(version).ifPresent(parsed::add));
        return List.copyOf(parsed);
    }

    private static boolean isKernel(Matcher matcher, String before, String after) {
        return matcher.group(2) != null
                || SURELY_BEFORE.matcher(before).find()
                || (BEFORE.matcher(before).find() && AFTER.matcher(after).find());
    }

    private static boolean isListGap(String gap) {
        return gap.length() <= 7 && gap.matches(",? ?(?:and|&|to)? ?");
    }

    private static String printed(Matcher matcher) {
        String candidate = matcher.group(2);
        return candidate == null ? matcher.group(1) : matcher.group(1) + "-rc" + candidate;
    }
}
