package dev.kerneldigest.news;

import java.util.Optional;
import java.util.regex.Pattern;

/** Round-ups of a site's own week, LWN's release status, and its quotes: no stories themselves. */
final class WeeklyEditionGrammar implements Grammar {
    private static final Pattern EDITION =
            Pattern.compile(
                    "(?:the )?lwn\\.net weekly edition for .{1,40}|.{0,30}\\bweekly (?:round-?up|digest|newsletter|recap)\\b.{0,40}",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern EDITION_TEXT =
            Pattern.compile(
                    "(?:the ?lwn\\.net ?weekly ?edition ?for .{1,40}is ?available|inside ?this ?week['’]s ?lwn\\.net ?weekly ?edition)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern STATUS =
            Pattern.compile("kernel release status", Pattern.CASE_INSENSITIVE);

    private static final Pattern STATUS_TEXT =
            Pattern.compile(
                    "the ?current ?(?:development|stable) ?(?:kernel|2\\.6|prepatch).{0,20} ?(?:is|remains)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern QUOTE =
            Pattern.compile(
                    "(?:kernel |security |development )?quotes? of the (?:week|day|month).{0,30}",
                    Pattern.CASE_INSENSITIVE);

    @Override
    public Optional<Kind> read(Wording wording) {
        String title = wording.title();
        boolean silent = title.isBlank();
        if (EDITION.matcher(title).matches()
                || (silent && EDITION_TEXT.matcher(wording.lede()).lookingAt())) {
            return Optional.of(new Kind.WeeklyEdition());
        }
        if (STATUS.matcher(title).matches()
                || (silent && STATUS_TEXT.matcher(wording.lede()).lookingAt())) {
            return Optional.of(new Kind.ReleaseStatus());
        }
        return QUOTE.matcher(title).matches() ? Optional.of(new Kind.Quote()) : Optional.empty();
    }
}
