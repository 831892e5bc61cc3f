package dev.kerneldigest.digest;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.Reading;
import java.util.regex.Pattern;

/**
 * Tells what the archive keeps, since people look for it, but no digest tells: replies on mailing
 * lists, and the single patches of a series, for which its cover letter speaks.
 */
final class Chatter {
    /** As mail programs of several languages begin a reply: Re:, AW:, SV:, Re[2]:. */
    private static final Pattern REPLY =
            Pattern.compile("(?:re|aw|sv)(?:\\[\\d{1,3}\\])?:", Pattern.CASE_INSENSITIVE);

    private Chatter() {}

    static boolean is(ArchivedItem item) {
        Reading reading = item.item().reading();
        String title = reading.title().strip();
        return REPLY.matcher(title).lookingAt()
                || (reading.kind() instanceof Kind.Patch
                        && Bracketed.of(title, true).tags().stream()
                                .flatMap(tag -> PatchTag.parse(tag).stream())
                                .anyMatch(PatchTag::isPart));
    }
}
