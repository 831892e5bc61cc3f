package dev.kerneldigest.subscription;

import java.util.Locale;

/**
 * How a server wants its news.
 *
 * @param language what posts are written in, or as near to it as there are phrases
 */
public record Taste(PaidArticles paid, Mutes mutes, Locale language) {
    /** Paid articles marked, nothing muted, in English. */
    public static final Taste USUAL = new Taste(PaidArticles.MARK, Mutes.NONE, Locale.ENGLISH);

    public Taste withPaid(PaidArticles wanted) {
        return new Taste(wanted, mutes, language);
    }

    public Taste withMutes(Mutes wanted) {
        return new Taste(paid, wanted, language);
    }

    public Taste withLanguage(Locale wanted) {
        return new Taste(paid, mutes, wanted);
    }
}
