package dev.kerneldigest.subscription;

import dev.kerneldigest.news.NewsItem;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Words that a server does not care for. A story is muted when one of its titles has one of them,
 * as a word of its own and in any case of letters. Immutable.
 *
 * @param words lower case, without white space around them; a phrase counts as a word
 */
public record Mutes(Set<String> words) {
    /** Nothing is muted. */
    public static final Mutes NONE = new Mutes(Set.of());

    /** Words that one server may mute; it bounds the work of each digest. */
    public static final int MOST = 100;

    /** Characters of a word. */
    public static final int LONGEST = 60;

    public Mutes {
        words = words.stream().map(Mutes::fold).collect(Collectors.toUnmodifiableSet());
        if (words.size() > MOST || words.stream().anyMatch(Mutes::isUnfit)) {
            throw new IllegalArgumentException(
                    "at most %d words of 1 to %d characters are muted".formatted(MOST, LONGEST));
        }
    }

    /** A word as it is kept: what differs in case or in white space only is the same word. */
    public static String fold(String word) {
        return word.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    public Mutes with(String word) {
        Set<String> more = new TreeSet<>(words);
        more.add(fold(word));
        return new Mutes(more);
    }

    public Mutes without(String word) {
        Set<String> fewer = new TreeSet<>(words);
        fewer.remove(fold(word));
        return new Mutes(fewer);
    }

    public boolean mutes(NewsItem item) {
        if (words.isEmpty()) {
            return false;
        }
        String title = fold(item.reading().title());
        return words.stream().anyMatch(word -> holds(title, word));
    }

    private static boolean holds(String title, String word) {
        for (int at = title.indexOf(word); at >= 0; at = title.indexOf(word, at + 1)) {
            boolean begins = at == 0 || !isPartOfWord(title.codePointBefore(at));
            int end = at + word.length();
            boolean ends = end == title.length() || !isPartOfWord(title.codePointAt(end));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPartOfWord(int character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }

    private static boolean isUnfit(String word) {
        return word.isEmpty() || word.length() > LONGEST;
    }
}
