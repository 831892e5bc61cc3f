package dev.kerneldigest.cve;

import dev.kerneldigest.news.KernelVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the mails of linux-cve-announce: subject and text, the text as it was sent or with all its
 * white space run together, as feeds have it.
 */
public final class CveMail {
    private static final Pattern SUBJECT =
            Pattern.compile(
                    "(?<rejected>REJECTED:\\s*)?(?<id>CVE-(?:19|20)\\d{2}-\\d{4,7})(?!\\d)(?:\\s*:(?<title>.*))?",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final String POINT =
            "(\\d[\\w.-]{0,30})\\s+with\\s+commit\\s+([0-9a-f]{7,40})\\b";

    /** There is no other form; hashes have 12 digits until 2024, and 40 since. */
    private static final Pattern PAIR =
            Pattern.compile(
                    "Issue\\s+introduced\\s+in\\s+"
                            + POINT
                            + "(?:\\s+and\\s+fixed\\s+in\\s+"
                            + POINT
                            + ")?|(?<![\\w-])Fixed\\s+in\\s+"
                            + POINT);

    /** What a pair, or the half of one, begins with. */
    private static final List<String> PAIR_WORDS = List.of("Issue introduced in", "and fixed in");

    private static final Pattern VERSIONS = Pattern.compile("Affected and fixed versions\\s+=+");

    private static final Pattern FILES = Pattern.compile("file\\(s\\) affected by this issue are:");

    private static final Pattern SCORE =
            Pattern.compile(
                    "CVSS v?\\d\\.\\d(?: base score)?:\\s+(?<score>\\d{1,2}(?:\\.\\d)?)(?:\\s+(?<word>NONE|LOW|MEDIUM|HIGH|CRITICAL)\\b)?(?:\\s+Vector:\\s+(?<vector>CVSS:[\\w.:/]{1,200}))?");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private CveMail() {}

    /**
     * Reads a mail.
     *
     * @throws UnreadableCveException when it announces nothing: an answer, or about something else
     */
    public static KernelCve read(String subject, String text) throws UnreadableCveException {
        Matcher matcher = SUBJECT.matcher(subject.strip());
        if (!matcher.matches()) {
            throw new UnreadableCveException(
                    "the subject announces no CVE of the kernel (answers do not)");
        }
        String title =
                Optional.ofNullable(matcher.group("title"))
                        .map(words -> SPACE.matcher(words).replaceAll(" ").strip())
                        .orElse("");
        boolean rejected = matcher.group("rejected") != null;
        return new KernelCve(
                matcher.group("id").toUpperCase(Locale.ROOT),
                title,
                rejected,
                rejected ? Extent.UNKNOWN : extent(text),
                rejected ? Optional.empty() : score(text));
    }

    private static Extent extent(String text) {
        List<CvePair> pairs = new ArrayList<>();
        String list = after(text, VERSIONS);
        Matcher matcher = PAIR.matcher(list);
        int end = 0;
        int printed = 0;
        while (matcher.find()) {
            printed++;
            pair(matcher).ifPresent(pairs::add);
            end = matcher.end();
        }
        boolean whole = pairs.size() == printed && !isBrokenOff(list.substring(end).strip());
        return new Extent(pairs, whole, files(text));
    }

    /** Whether a text that begins so behind the last whole pair ends in the middle of the list. */
    private static boolean isBrokenOff(String rest) {
        return PAIR_WORDS.stream()
                .anyMatch(words -> rest.startsWith(words) || words.startsWith(rest));
    }

    /** Empty when a version of it cannot be read: half of a pair would tell something else. */
    private static Optional<CvePair> pair(Matcher matcher) {
        Optional<CvePoint> introduced = point(matcher, 1);
        Optional<CvePoint> fixed = point(matcher, 3).or(() -> point(matcher, 5));
        boolean isRead =
                introduced.isPresent() == (matcher.group(1) != null)
                        && fixed.isPresent()
                                == (matcher.group(3) != null || matcher.group(5) != null);
        return isRead ? Optional.of(new CvePair(introduced, fixed)) : Optional.empty();
    }

    private static Optional<CvePoint> point(Matcher matcher, int group) {
        return Optional.ofNullable(matcher.group(group))
                .flatMap(KernelVersion::parse)
                .map(version -> new CvePoint(version, matcher.group(group + 1)));
    }

    /** Up to the next heading, which has a line of equals signs below it. */
    private static List<String> files(String text) {
        String rest = after(text, FILES).strip();
        int end = rest.indexOf("Mitigation");
        String listed = end < 0 ? rest : rest.substring(0, end);
        return Arrays.stream(SPACE.split(listed.strip()))
                .filter(word -> !word.isEmpty())
                .takeWhile(word -> !word.startsWith("==="))
                .distinct()
                .toList();
    }

    private static Optional<CveScore> score(String text) {
        Matcher matcher = SCORE.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return CveScore.of(
                Double.parseDouble(matcher.group("score")),
                Optional.ofNullable(matcher.group("word")).orElse(""),
                Optional.ofNullable(matcher.group("vector")).orElse(""));
    }

    /** What follows a heading; blank where there is none. */
    private static String after(String text, Pattern heading) {
        Matcher matcher = heading.matcher(text);
        return matcher.find() ? text.substring(matcher.end()) : "";
    }
}
