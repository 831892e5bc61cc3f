package dev.kerneldigest.news;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Release candidates and final releases by Linus Torvalds. */
final class PrepatchGrammar implements Grammar {
    private static final List<String> ORDINALS =
            List.of(
                    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
                    "ninth", "tenth");

    private static final Pattern TITLE =
            Pattern.compile(
                    "(?:the )?(?:kernel (?:prepatch )?|linux (?:kernel )?)v?(\\d{1,2}\\.\\d{1,3}(?:\\.\\d{1,2})?)[- ]?rc(\\d{1,2})(?: (?:kernel )?(?:prepatch|released|is out|now available).{0,30})?",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern TEXT =
            Pattern.compile(
                    "(?:linus (?:torvalds )?has ?(?:just )?(?:released|tagged) ?(?:the )?|^(?:the )?)(\\d{1,2}\\.\\d{1,3}(?:\\.\\d{1,2})?)-rc(\\d{1,2}) ?(?:kernel ?prepatch|prepatch|kernel|and|is|for|has)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern ORDINAL =
            Pattern.compile(
                    "the ?([a-z]{5,7}) ?(\\d{1,2}\\.\\d{1,3}(?:\\.\\d{1,2})?) ?(?:kernel ?)?prepatch",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern QUOTED = Pattern.compile("\\brc(\\d{1,2})\\b");

    private static final Pattern FINAL_TITLE =
            Pattern.compile(
                    "(?:the )?(?:linux )?(?:kernel )?v?(\\d{1,2}\\.\\d{1,3})(?: kernel)?(?: is)?(?: has been| officially)? (?:released|out)\\b.{0,80}|linux v?(\\d{1,2}\\.\\d{1,3})(?: released.{0,80})?",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern FINAL_TEXT =
            Pattern.compile(
                    "^(?:.{0,40} )?linus ?(?:torvalds ?)?has ?(?:just )?released ?(?:the ?)?(?:linux )?(\\d{1,2}\\.\\d{1,3}) ?kernel",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern KERNEL =
            Pattern.compile("\\b(?:linux|kernel)\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public Optional<Kind> read(Wording wording) {
        return candidate(wording).or(() -> finalRelease(wording));
    }

    private static Optional<Kind> candidate(Wording wording) {
        String lede = wording.lede();
        Matcher title = TITLE.matcher(wording.title());
        if (title.matches()) {
            return candidate(title.group(1), title.group(2));
        }
        Matcher text = TEXT.matcher(lede);
        boolean silent = wording.title().isBlank() || wording.title().contains("prepatch");
        if (silent && text.find() && text.start() < 40) {
            return candidate(text.group(1), text.group(2));
        }
        Matcher ordinal = ORDINAL.matcher(lede);
        if (ordinal.find() && ordinal.start() < 40) {
            return candidate(ordinal.group(2), number(ordinal.group(1), lede));
        }
        if (wording.title().regionMatches(true, 0, "kernel prepatch", 0, 15)) {
            return Optional.of(new Kind.Prepatch(Optional.empty()));
        }
        return Optional.empty();
    }

    /** The number of an ordinal; Torvalds often says it himself ("This being rc2"). */
    private static String number(String ordinal, String text) {
        int known = ORDINALS.indexOf(ordinal.toLowerCase(Locale.ROOT)) + 1;
        Matcher quoted = QUOTED.matcher(text);
        if (known == 0 && quoted.find()) {
            return quoted.group(1);
        }
        return Integer.toString(known);
    }

    private static Optional<Kind> candidate(String series, String number) {
        return Optional.of(
                new Kind.Prepatch(
                        KernelVersion.parse(series + "-rc" + number)
                                .filter(KernelVersion::isCandidate)));
    }

    private static Optional<Kind> finalRelease(Wording wording) {
        Matcher title = FINAL_TITLE.matcher(wording.title());
        if (title.matches() && KERNEL.matcher(wording.title()).find()) {
            return finalRelease(title.group(1) == null ? title.group(2) : title.group(1));
        }
        Matcher text = FINAL_TEXT.matcher(wording.lede());
        return wording.title().isBlank() && text.find()
                ? finalRelease(text.group(1))
                : Optional.empty();
    }

    private static Optional<Kind> finalRelease(String version) {
        return KernelVersion.parse(version).map(Kind.MainlineRelease::new);
    }
}
