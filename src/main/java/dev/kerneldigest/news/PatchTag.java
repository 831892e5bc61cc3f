package dev.kerneldigest.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the subject of a patch, as {@code git format-patch} writes it, e.g. {@code
 * PATCH net-next v3 2/7}.
 *
 * @param words what says neither version nor place, e.g. {@code RFC} or {@code net-next}
 * @param version e.g. {@code v3}; blank for the first
 * @param number its place in the series, 0 for the cover letter
 * @param of how many patches the series has; 0 when it says no place
 */
public record PatchTag(List<String> words, String version, int number, int of) {
    private static final Pattern PLACE = Pattern.compile("(\\d{1,4})/(\\d{1,4})");
    private static final Pattern PATCH = Pattern.compile("patch(?:-?set)?(v\\d{1,3})?");
    private static final Pattern VERSION = Pattern.compile("v\\d{1,3}(?:\\.\\d{1,3})?");
    private static final List<String> LOWER = List.of("resend", "repost");

    public PatchTag {
        words = List.copyOf(words);
    }

    /** The tag without its brackets; empty when it is none of a patch. */
    public static Optional<PatchTag> parse(String tag) {
        List<String> words = new ArrayList<>();
        String version = "";
        int number = 0;
        int of = 0;
        boolean patch = false;
        for (String word : Wording.oneLine(tag).split("[ ,]+", -1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            Matcher place = PLACE.matcher(lower);
            Matcher named = PATCH.matcher(lower);
            if (place.matches()) {
                number = Integer.parseInt(place.group(1));
                of = Integer.parseInt(place.group(2));
            } else if (named.matches()) {
                patch = true;
                version = named.group(1) == null ? version : named.group(1);
            } else if (VERSION.matcher(lower).matches()) {
                version = lower;
            } else if (!word.isEmpty()) {
                words.add(LOWER.contains(lower) ? lower : word);
            }
        }
        patch |= of > 0 || words.contains("RFC");
        return patch ? Optional.of(new PatchTag(words, version, number, of)) : Optional.empty();
    }

    /** Whether a cover letter, or the patches around it, tell more than it does. */
    public boolean isPart() {
        return of > 1 && number > 0;
    }

    /** Whether it is one of several mails: a cover letter, or a patch beside others. */
    public boolean isOfSeries() {
        return of > 0 && (number == 0 || of > 1);
    }

    /** 1 for the first version, which is mostly not said; fractions are dropped. */
    public int revision() {
        String digits = version.replaceFirst("^v", "").replaceFirst("\\..*$", "");
        return digits.isEmpty() ? 1 : Integer.parseInt(digits);
    }

    /**
     * In words, e.g. {@code v3, 7 patches}, {@code net-next v3, patch 2 of 7}, {@code RFC patch}.
     */
    public String label() {
        List<String> label = new ArrayList<>(words);
        if (of == 0 || (of == 1 && number > 0)) {
            label.add("patch");
        }
        if (!version.isEmpty()) {
            label.add(version);
        }
        String head = String.join(" ", label);
        if (isPart()) {
            return join(head, "patch " + number + " of " + of);
        }
        return of > 0 && number == 0 ? join(head, of + (of == 1 ? " patch" : " patches")) : head;
    }

    private static String join(String head, String series) {
        return head.isEmpty() ? series : head + ", " + series;
    }
}
