package dev.kerneldigest.news;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds CVE ids: "CVE-2024-26581", a year and at least four digits (CVE rules of 2014). */
final class CveIds {
    private static final Pattern CVE =
            Pattern.compile(
                    "(?<![A-Za-z0-9])CVE-(?:19|20)\\d{2}-\\d{4,7}(?!\\d)",
                    Pattern.CASE_INSENSITIVE);

    private static final Hints HINTS = Hints.of("cve-");

    private CveIds() {}

    /** The ids in order, each once, in capitals. */
    static List<String> in(String text) {
        if (!HINTS.isIn(text)) {
            return List.of();
        }
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = CVE.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group().toUpperCase(Locale.ROOT));
        }
        return List.copyOf(found);
    }
}
