package dev.kerneldigest.topic;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;

/**
 * Makes words of titles and texts: folded to lower case and singular, or with their capitals in the
 * fields that keep them. Safe for many threads.
 */
public final class NewsAnalyzer extends Analyzer {
    public NewsAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new NewsTokenizer();
        return NewsField.keepsCase(field)
                ? new TokenStreamComponents(words, new AcronymPluralFilter(words))
                : new TokenStreamComponents(
                        words,
                        new EsPluralFilter(
                                new EnglishMinimalStemFilter(new LowerCaseFilter(words))));
    }
}
