package dev.kerneldigest.topic;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts prose about kernels into words: {@code io_uring}, {@code sched_ext}, {@code C++}, {@code
 * 6.12.30}, {@code kernel.org} and {@code fork()} stay whole, {@code per-CPU} and {@code I/O} are
 * two words, and the {@code 's} of a possessive is dropped. One use at a time, as all of Lucene's.
 */
public final class NewsTokenizer extends Tokenizer {
    /** Longer runs of letters are cut: nobody looks for them. */
    private static final int LONGEST = 80;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final StringBuilder text = new StringBuilder();
    private int next;

    @Override
    public void reset() throws IOException {
        super.reset();
        text.setLength(0);
        next = 0;
        char[] buffer = new char[4_096];
        for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
            text.append(buffer, 0, count);
        }
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        int start = next;
        while (start < text.length() && !isWord(start)) {
            start++;
        }
        int end = start;
        while (end < text.length()
                && end - start < LONGEST
                && (isWord(end) || isJoint(start, end))) {
            end++;
        }
        if (end > start && isCall(end)) {
            end += 2;
        }
        next = afterPossessive(end);
        if (end == start) {
            return false;
        }
        term.append(text, start, end);
        offset.setOffset(correctOffset(start), correctOffset(end));
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        int last = correctOffset(text.length());
        offset.setOffset(last, last);
    }

    private boolean isWord(int index) {
        char character = text.charAt(index);
        return Character.isLetterOrDigit(character)
                || character == '_'
                || Character.isSurrogate(character);
    }

    /** The dots of "6.12.30" and "kernel.org" and the signs of "C++" and "C#" belong to words. */
    private boolean isJoint(int start, int index) {
        char character = text.charAt(index);
        if (character == '.') {
            return index > start
                    && index + 1 < text.length()
                    && joins(text.charAt(index - 1), text.charAt(index + 1));
        }
        if (character == '+') {
            return index - start <= 2 && (follows(index, '+') || text.charAt(index - 1) == '+');
        }
        return character == '#' && index - start == 1;
    }

    private static boolean joins(char before, char after) {
        return (Character.isDigit(before) && Character.isDigit(after))
                || (Character.isLowerCase(before) && Character.isLowerCase(after));
    }

    private boolean follows(int index, char expected) {
        return index + 1 < text.length() && text.charAt(index + 1) == expected;
    }

    /** The brackets of "fork()" belong to the word. */
    private boolean isCall(int index) {
        return index < text.length() && text.charAt(index) == '(' && follows(index, ')');
    }

    private int afterPossessive(int index) {
        boolean mark =
                index < text.length() && (text.charAt(index) == '\'' || text.charAt(index) == '’');
        boolean ends = index + 2 >= text.length() || !isWord(index + 2);
        return mark && follows(index, 's') && ends ? index + 2 : index;
    }
}
