package dev.kerneldigest.news;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the one sentence that says more than the title, without a model: the first of the lede
 * unless it only sets the scene; else the one in which somebody does something, cut before its
 * first relative clause; else nothing.
 */
final class Gist {
    /** The longest gist, in characters. */
    static final int MOST = 160;

    /** Shorter ones say nothing: "Hello." */
    private static final int LEAST = 20;

    private static final int SENTENCES = 6;

    private static final Pattern SCENE =
            Pattern.compile(
                    "(?:over the (?:years|course|last)|for (?:many )?(?:years|decades)|in the (?:past|beginning|early)|once upon|as (?:of|the|is|a|an|usual)|when |while |although |though |since |it (?:is|has|was|may|can|would|should|seems) |there (?:is|are|was|were|may) |this |that |these |those |such |he |she |they |but |and |so |here |welcome|by now|perhaps|one (?:of|might)|most |many |much |some |somewhere|(?:kernel )?developers (?:often|tend|try)|longtime|readers )",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern ACTS =
            Pattern.compile(
                    "\\b(?:led an? |gave an? |presented|described|posted|proposed|announced|has been released|released|discussed|introduced|talked about|provided|showed|covered|started|ran a |is an attempt|aims to|adds |would add|makes it|allows |this patch|patch set|patch series|new mechanism|has submitted|pointed out)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern RELATIVE =
            Pattern.compile(
                    "(?:, (?:which|who|where|but|and|so|though|while|with an eye|including)|; | — | – |: )");

    private Gist() {}

    /** One sentence of at most 160 characters, or blank. */
    static String of(Kind kind, Wording wording) {
        return switch (kind) {
            case Kind.SecurityUpdates round -> distributions(round);
            case Kind.WeeklyEdition _,
                    Kind.Quote _,
                    Kind.ReleaseStatus _,
                    Kind.Patch _,
                    Kind.Pull _,
                    Kind.CveRejected _ ->
                    "";
            case Kind.StableRelease _,
                    Kind.MainlineRelease _,
                    Kind.Prepatch _,
                    Kind.KernelEol _,
                    Kind.SoftwareRelease _,
                    Kind.DistroRelease _,
                    Kind.ExternalLink _,
                    Kind.Brief _,
                    Kind.Article _,
                    Kind.Cve _ ->
                    sentence(wording);
        };
    }

    private static String distributions(Kind.SecurityUpdates round) {
        if (round.packages().isEmpty()) {
            return "";
        }
        String names = String.join(", ", round.packages().keySet());
        return cut("Security updates from " + names + ".");
    }

    private static String sentence(Wording wording) {
        List<String> sentences = Sentences.of(wording.lede(), SENTENCES);
        if (sentences.isEmpty()) {
            return "";
        }
        String first = sentences.getFirst();
        if (fits(first) && !first.endsWith("?") && !SCENE.matcher(first).lookingAt()) {
            return unlessTitle(first, wording);
        }
        for (String sentence : sentences) {
            String head = beforeRelativeClause(sentence);
            if (ACTS.matcher(head).find() && fits(head) && !head.endsWith("?")) {
                return unlessTitle(head, wording);
            }
        }
        return fits(first) && !first.endsWith("?") ? unlessTitle(first, wording) : "";
    }

    private static boolean fits(String sentence) {
        return sentence.length() >= LEAST && sentence.length() <= MOST;
    }

    private static String beforeRelativeClause(String sentence) {
        Matcher matcher = RELATIVE.matcher(sentence);
        while (sentence.length() > MOST && matcher.find()) {
            if (matcher.start() >= LEAST * 2) {
                return sentence.substring(0, matcher.start()) + ".";
            }
        }
        return sentence;
    }

    private static String unlessTitle(String gist, Wording wording) {
        String bare = gist.endsWith(".") ? gist.substring(0, gist.length() - 1) : gist;
        return bare.equalsIgnoreCase(wording.title()) ? "" : cut(gist);
    }

    /** Cuts at a word, with an ellipsis, where it is too long. */
    static String cut(String text) {
        return Titles.cut(text, MOST);
    }
}
