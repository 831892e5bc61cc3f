package dev.kerneldigest.topic;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes the plural from acronyms, {@code GPUs} to {@code GPU}, where capitals are kept. */
final class AcronymPluralFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    AcronymPluralFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        int length = term.length();
        boolean plural =
                length > 2
                        && term.charAt(length - 1) == 's'
                        && Character.isUpperCase(term.charAt(length - 2));
        if (plural) {
            term.setLength(length - 1);
        }
        return true;
    }
}
