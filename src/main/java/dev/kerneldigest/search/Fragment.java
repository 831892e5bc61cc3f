package dev.kerneldigest.search;

import java.util.List;

/**
 * A short piece of an item's text, with the places of the words looked for.
 *
 * @param text plain, at most {@value #MOST} characters; blank when the item has no text
 * @param marks in order, apart from each other; empty when the words are in the title only
 */
public record Fragment(String text, List<Mark> marks) {
    /** The longest text of a fragment, in UTF-16 characters. */
    public static final int MOST = 300;

    static final Fragment EMPTY = new Fragment("", List.of());

    public Fragment {
        marks = List.copyOf(marks);
    }

    /** From {@code start} up to and without {@code end}, in UTF-16 characters of the text. */
    public record Mark(int start, int end) {}

    /** A fragment of this text that is short enough; marks that don't fit are left out. */
    static Fragment cut(String text, List<Mark> marks) {
        if (text.length() <= MOST) {
            return new Fragment(text, marks);
        }
        int end = Character.isHighSurrogate(text.charAt(MOST - 2)) ? MOST - 2 : MOST - 1;
        List<Mark> kept = marks.stream().filter(mark -> mark.end <= end).toList();
        return new Fragment(text.substring(0, end) + "…", kept);
    }
}
