package dev.kerneldigest.news;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The round-ups of 2016 and before: "Debian has updated samba (multiple vulnerabilities) and php5
 * (code execution). Fedora has updated nss (F23: denial of service; reversion fix)."
 */
final class SecurityNotices {
    private static final Pattern SENTENCE =
            Pattern.compile(
                    "(\\p{Lu}[\\p{L}\\p{N}]{1,20}(?:[ -]\\p{Lu}?\\p{L}{2,12}){0,2}) has updated ");

    private SecurityNotices() {}

    static Map<String, List<String>> read(String text) {
        RoundUp packages = new RoundUp();
        Matcher sentence = SENTENCE.matcher(text);
        String distro = "";
        int start = 0;
        while (sentence.find()) {
            put(packages, distro, text.substring(start, sentence.start()));
            distro = sentence.group(1);
            start = sentence.end();
        }
        put(packages, distro, text.substring(start));
        return packages.packages();
    }

    private static void put(RoundUp packages, String distro, String notices) {
        if (!distro.isEmpty()) {
            packages.put(distro, PackageList.parse(withoutReasons(notices)));
        }
    }

    /** Leaves the names: what stands in parentheses is releases and reasons. */
    private static String withoutReasons(String notices) {
        StringBuilder names = new StringBuilder();
        int depth = 0;
        for (int index = 0; index < notices.length(); index++) {
            char character = notices.charAt(index);
            if (character == '(') {
                depth++;
            } else if (character == ')') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && isEnd(notices, index)) {
                break;
            } else if (depth == 0) {
                names.append(character);
            }
        }
        return names.toString();
    }

    /** A full stop at the end of a sentence, not one inside a name. */
    private static boolean isEnd(String text, int index) {
        return text.charAt(index) == '.'
                && (index + 1 == text.length() || text.charAt(index + 1) == ' ');
    }
}
