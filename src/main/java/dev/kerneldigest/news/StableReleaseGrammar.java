package dev.kerneldigest.news;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Updates of stable series. LWN's titles are playful and carry no version ("Six stable kernels for
 * Friday"), so the versions come from the text; mails say "Linux 6.1.67".
 */
final class StableReleaseGrammar implements Grammar {
    /** "A set of stable kernels", "Six stable kernels for Friday", "Stable kernels 4.4.4 and …". */
    private static final Pattern TITLE =
            Pattern.compile(
                    "(?:(?:a|an|the|some|yet|more|another|new|today['’]s|\\w{3,9}day['’]s|\\d{1,2}|set|pair|batch"
                            + "|round|of|last|latest|final|few|handful|couple|bunch|pile|trio|quartet|large|small|big"
                            + "|tiny|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|first|next"
                            + "|single|final|additional|quick|linux|collection|load|crop|slew|and|other|important"
                            + "|good|security) ){0,6}stable (?:linux )?kernels?(?: updates?| releases?| versions?)?"
                            + "(?:,? (?:for|on|released|to|are|is|with|in|before|and)\\b.{0,40}| [\\d., and]{3,120}(?:the end of .{1,40})?)?",
                    Pattern.CASE_INSENSITIVE);

    private static final String VERSION = "v?\\d{1,2}\\.\\d{1,3}(?:\\.\\d{1,4}){1,2}";

    /** Something always stands between two versions, so that a row of digits has one reading. */
    private static final String LIST =
            "(" + VERSION + "(?:(?:, ?and ?|, ?| ?and ?| ?& ?)" + VERSION + "){0,29})";

    private static final Pattern TEXT =
            Pattern.compile(
                    LIST
                            + " ?(?:linux )?stable ?(?:linux )?(?:kernels?|updates?|releases?)"
                            + "|stable ?kernels? ?(?:updates? ?|releases? ?)?(?:are ?|is ?|versions? ?)?"
                            + LIST,
                    Pattern.CASE_INSENSITIVE);

    /** The subject of the announcement, and what the press makes of it. */
    private static final Pattern MAIL =
            Pattern.compile(
                    "(?:\\[ANNOUNCE\\] )?Linux (?:kernels? )?"
                            + LIST
                            + " ?(?:stable )?(?:kernels? )?(?:(?:are |is )?(?:now )?(?:released|out|available))?(?: (?:today|with|to|as)\\b.{0,120})?",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern LAST =
            Pattern.compile(
                    "(?:note ?that ?)?(?:the ?)?(\\d{1,2}\\.\\d{1,3}(?:\\.\\d{1,4}){1,2}) ?(?:kernel )?(?:will ?be|is) ?the ?(?:final|last) ?(?:update|release|stable|of|\\d)",
                    Pattern.CASE_INSENSITIVE);

    /** An untitled notice says what it is in its first words. */
    private static final int NEAR_START = 100;

    @Override
    public Optional<Kind> read(Wording wording) {
        Matcher mail = MAIL.matcher(wording.title());
        if (mail.matches()) {
            return stable(KernelVersions.all(mail.group(1)), wording.lede());
        }
        boolean titled = TITLE.matcher(wording.title()).matches();
        if (!titled && !wording.title().isBlank()) {
            return Optional.empty();
        }
        Set<String> versions = new LinkedHashSet<>(KernelVersions.all(wording.title()));
        Matcher text = TEXT.matcher(wording.lede());
        while (text.find() && (titled || text.start() < NEAR_START)) {
            versions.addAll(KernelVersions.all(text.group()));
        }
        if (versions.isEmpty() && !titled) {
            return Optional.empty();
        }
        return stable(List.copyOf(versions), wording.lede());
    }

    private static Optional<Kind> stable(List<String> printed, String text) {
        Set<String> last = new LinkedHashSet<>();
        Matcher matcher = LAST.matcher(text);
        while (matcher.find()) {
            last.add(matcher.group(1));
        }
        List<KernelVersion> versions =
                KernelVersions.parse(printed).stream().filter(KernelVersion::isStable).toList();
        List<KernelVersion> ends =
                KernelVersions.parse(List.copyOf(last)).stream()
                        .filter(KernelVersion::isStable)
                        .toList();
        return Optional.of(new Kind.StableRelease(versions, ends));
    }
}
