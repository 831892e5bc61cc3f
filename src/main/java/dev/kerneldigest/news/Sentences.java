package dev.kerneldigest.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Parts a text into sentences. */
final class Sentences {
    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "mr", "mrs", "ms", "dr", "prof", "st", "vs", "e.g", "i.e", "etc", "inc", "corp",
                    "no", "cf", "al", "v", "jr", "approx");

    private static final String CLOSERS = "\"'”’)]";

    private Sentences() {}

    /**
     * The sentences in order, at most {@code most}; a closing quotation mark stays with its own.
     */
    static List<String> of(String text, int most) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int index = 0; index < text.length() && sentences.size() < most; index++) {
            int end = endAt(text, index);
            if (end > 0) {
                add(sentences, text.substring(start, end));
                start = end;
                index = end - 1;
            }
        }
        if (sentences.size() < most) {
            add(sentences, text.substring(start));
        }
        return List.copyOf(sentences);
    }

    private static void add(List<String> sentences, String sentence) {
        if (!sentence.isBlank()) {
            sentences.add(sentence.strip());
        }
    }

    /** The place after a sentence that ends with the character at {@code index}, or 0. */
    private static int endAt(String text, int index) {
        char character = text.charAt(index);
        if (character != '.' && character != '!' && character != '?') {
            return 0;
        }
        int end = index + 1;
        while (end < text.length() && end < index + 4 && CLOSERS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        if (end == text.length()) {
            return end;
        }
        boolean gap = text.charAt(end) == ' ';
        boolean fused = end == index + 1 && isFused(text, index);
        boolean ends = fused || (gap && opens(text, end + 1) && !isAbbreviation(text, index));
        return ends ? end : 0;
    }

    /** "challenging.At the 2023": a line break went missing. */
    private static boolean isFused(String text, int index) {
        return index >= 3
                && index + 2 < text.length()
                && Character.isLowerCase(text.charAt(index - 1))
                && Character.isLowerCase(text.charAt(index - 2))
                && Character.isUpperCase(text.charAt(index + 1))
                && Character.isLowerCase(text.charAt(index + 2));
    }

    private static boolean opens(String text, int index) {
        return index < text.length() && !Character.isLowerCase(text.charAt(index));
    }

    private static boolean isAbbreviation(String text, int index) {
        int start = index;
        while (start > 0 && index - start < 8 && text.charAt(start - 1) != ' ') {
            start--;
        }
        String word = text.substring(start, index);
        boolean initial =
                !word.isEmpty()
                        && word.length() <= 3
                        && Character.isUpperCase(word.charAt(word.length() - 1))
                        && (word.length() == 1 || word.indexOf('.') > 0);
        return text.charAt(index) == '.'
                && (initial || ABBREVIATIONS.contains(word.toLowerCase(java.util.Locale.ROOT)));
    }
}
