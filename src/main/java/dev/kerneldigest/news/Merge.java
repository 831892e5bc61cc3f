package dev.kerneldigest.news;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * That a pull request was merged.
 *
 * @param tree whose, e.g. {@code torvalds/linux.git}
 * @param url the merge commit at git.kernel.org
 * @param at when we were told
 */
public record Merge(String tree, URI url, Instant at) {
    private static final String TRACKER = "pr-tracker-bot@kernel.org";
    private static final Pattern PATCHWORK =
            Pattern.compile("patchwork-bot(?:\\+[^@]*)?@kernel\\.org");

    /**
     * As the bots word it: korg.docs.kernel.org/prtracker.html, and patchwork's "applied to". The
     * commit of the latter stands further down, after the list of what was applied.
     */
    private static final Pattern WORDS =
            Pattern.compile(
                    "\\b(?:has been merged into|pull request was applied to) (?<tree>[\\w.-]{1,80}/[\\w./-]{1,120}?):?"
                            + "(?:\\s|$).{0,2000}?(?<url>https://git\\.kernel\\.org/[\\w./-]{1,150}/c/[0-9a-f]{12,40})\\b",
                    Pattern.DOTALL);

    /** How far into a mail it says so; what it quotes of the request stands before. */
    private static final int BEGINNING = 8_000;

    /** What a bot's mail tells of the pull request that it answers. */
    public static Optional<Merge> toldBy(NewsItem item) {
        String text = item.draft().text();
        Matcher words = WORDS.matcher(text.substring(0, Math.min(BEGINNING, text.length())));
        return item.draft()
                .mail()
                .filter(mail -> mail.parent().isPresent())
                .filter(mail -> isBot(mail.author()) && words.find())
                .map(_ ->
                        new Merge(
                                words.group("tree"),
                                URI.create(words.group("url")),
                                item.published()));
    }

    /** The merge commit as people write it, 12 digits. */
    public String commit() {
        String path = url.getPath();
        String commit = path.substring(path.lastIndexOf('/') + 1);
        return commit.substring(0, Math.min(12, commit.length()));
    }

    private static boolean isBot(String author) {
        return author.equals(TRACKER) || PATCHWORK.matcher(author).matches();
    }
}
