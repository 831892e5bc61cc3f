package dev.kerneldigest.news;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells what the archive keeps, since people look for it, but nobody is told: replies on mailing
 * lists, mails of bots, the review of stable kernels, and the single patches of a series, for which
 * its cover letter speaks.
 */
public final class Chatter {
    /** As mail programs of several languages begin a reply: Re:, AW:, SV:, Re[2]:. */
    private static final Pattern REPLY =
            Pattern.compile("(?:re|aw|sv)(?:\\[\\d{1,3}\\])?:", Pattern.CASE_INSENSITIVE);

    /** As bots of kernel lists sign; a plus and what follows it are their own affair. */
    private static final Pattern BOT =
            Pattern.compile(
                    "(?:[^@]*[-_.])?bot2?(?:[-_.][^@]*)?(?:\\+[^@]*)?@.*"
                            + "|lkp@intel\\.com|oliver\\.sang@intel\\.com|lkft@linaro\\.org"
                            + "|(?:no-?reply|ci[-_]notify|patchwork|buildbot|git)@.*"
                            + "|syzbot\\+[^@]*@.*");

    /** "[PATCH 6.12 000/123]", not "[PATCH 6.12.y] …", which somebody asks for. */
    private static final Pattern STABLE_SERIES = Pattern.compile("\\d{1,2}\\.\\d{1,3}");

    private static final Pattern STABLE_REVIEW =
            Pattern.compile("\\d{1,2}\\.\\d{1,3}\\.\\d{1,3}-rc\\d{1,2} review\\b.*");

    /** Reports of new bugs come from a bot too, and are news; its answers are not. */
    private static final String SYZBOT_REPORT = "[syzbot]";

    private Chatter() {}

    public static boolean is(ArchivedItem item) {
        return is(item.item());
    }

    public static boolean is(NewsItem item) {
        String title = item.reading().title().strip();
        return isReply(title)
                || isBot(item)
                || (item.reading().kind() instanceof Kind.Patch && isSilent(item, title));
    }

    /** Whether a subject says that it answers another mail. */
    public static boolean isReply(String subject) {
        return REPLY.matcher(subject).lookingAt();
    }

    /** Whether a program wrote it, though no report of a new bug. */
    public static boolean isBot(NewsItem item) {
        return item.draft()
                .mail()
                .filter(mail -> BOT.matcher(mail.author()).matches())
                .filter(_ -> !item.reading().title().startsWith(SYZBOT_REPORT))
                .isPresent();
    }

    private static boolean isSilent(NewsItem item, String title) {
        Bracketed subject = Bracketed.of(title, true);
        return subject.patch()
                .filter(tag ->
                        isOfStable(tag, subject.rest())
                                || (tag.isPart() && !isFirst(tag, item.draft())))
                .isPresent();
    }

    private static boolean isOfStable(PatchTag tag, String rest) {
        return tag.words().contains("AUTOSEL")
                || STABLE_REVIEW.matcher(rest.toLowerCase(Locale.ROOT)).matches()
                || (tag.of() > 0
                        && tag.words().stream().anyMatch(STABLE_SERIES.asMatchPredicate()));
    }

    /** The first patch of a series without a cover letter speaks for it. */
    private static boolean isFirst(PatchTag tag, Draft draft) {
        return tag.number() == 1 && draft.mail().filter(mail -> !mail.followsCover()).isPresent();
    }
}
