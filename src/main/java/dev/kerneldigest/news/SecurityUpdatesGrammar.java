package dev.kerneldigest.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * LWN's round-up of the distributions' security updates: "Security updates have been issued by
 * Debian (a, b, and c), and Fedora (d)."
 */
final class SecurityUpdatesGrammar implements Grammar {
    private static final Pattern TITLE =
            Pattern.compile(
                    "security (?:updates|advisories) for \\w{3,9}day\\b.{0,40}|\\w{3,9}day['’]s security (?:updates|advisories)",
                    Pattern.CASE_INSENSITIVE);

    /** Spaces are optional: old data lost some. */
    private static final Pattern OPENING =
            Pattern.compile(
                    "security ?(?:updates|advisories) ?(?:have|has) ?been ?issued ?by ?",
                    Pattern.CASE_INSENSITIVE);

    /** What stands between two distributions. */
    private static final Pattern BETWEEN = Pattern.compile("^[,;. ]{0,3}(?:and )?");

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .+/-]{0,39}");

    @Override
    public Optional<Kind> read(Wording wording) {
        Matcher opening = OPENING.matcher(wording.lede());
        boolean opens = opening.find() && opening.start() < 60;
        if (opens) {
            return Optional.of(new Kind.SecurityUpdates(roundUp(wording, opening.end())));
        }
        if (TITLE.matcher(wording.title()).matches()) {
            return Optional.of(new Kind.SecurityUpdates(SecurityNotices.read(wording.text())));
        }
        return Optional.empty();
    }

    private static Map<String, List<String>> roundUp(Wording wording, int start) {
        String list = wording.text().substring(start);
        Map<String, List<String>> bold = byBold(list, wording.draft().bold());
        return bold.isEmpty() ? byParentheses(list) : bold;
    }

    /** Cuts at the distributions' names, which the HTML has in bold: whatever they are called. */
    private static Map<String, List<String>> byBold(String list, List<String> names) {
        RoundUp packages = new RoundUp();
        List<Integer> starts = new ArrayList<>();
        List<String> found = new ArrayList<>();
        int from = 0;
        for (String name : names) {
            String wanted = Wording.oneLine(name);
            int at = wanted.isEmpty() ? -1 : list.indexOf(wanted, from);
            if (at >= 0) {
                starts.add(at);
                found.add(wanted);
                from = at + wanted.length();
            }
        }
        for (int index = 0; index < found.size(); index++) {
            int end = index + 1 < starts.size() ? starts.get(index + 1) : list.length();
            String section = list.substring(starts.get(index) + found.get(index).length(), end);
            packages.put(found.get(index), PackageList.parse(inside(section)));
        }
        return packages.packages();
    }

    private static String inside(String section) {
        int open = section.indexOf('(');
        int close = section.lastIndexOf(')');
        return open < 0 ? "" : section.substring(open + 1, close > open ? close : section.length());
    }

    private static Map<String, List<String>> byParentheses(String list) {
        RoundUp packages = new RoundUp();
        int from = 0;
        int open = list.indexOf('(');
        while (open >= 0) {
            int close = list.indexOf(')', open);
            int end = close < 0 ? list.length() : close;
            String name = BETWEEN.matcher(list.substring(from, open)).replaceFirst("").strip();
            if (!NAME.matcher(name).matches()) {
                break;
            }
            packages.put(name, PackageList.parse(list.substring(open + 1, end)));
            from = Math.min(end + 1, list.length());
            open = list.indexOf('(', from);
        }
        return packages.packages();
    }
}
