package dev.kerneldigest.topic;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Finishes what taking an s from plurals leaves: {@code patche} and {@code patch}, {@code cache}
 * and {@code cach} become the same word, and {@code trees} becomes {@code tree}.
 */
final class EsPluralFilter extends TokenFilter {
    private static final int SHORTEST = 4;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    EsPluralFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String word = term.toString();
        boolean longEnough = word.length() >= SHORTEST;
        if (longEnough && (word.endsWith("ees") || isHissing(word))) {
            term.setLength(word.length() - 1);
        }
        return true;
    }

    private static boolean isHissing(String word) {
        return word.endsWith("che")
                || word.endsWith("she")
                || word.endsWith("sse")
                || word.endsWith("xe");
    }
}
