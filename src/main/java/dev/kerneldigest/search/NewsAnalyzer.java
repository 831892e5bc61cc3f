package dev.kerneldigest.search;

import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.PatternKeywordMarkerFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Cuts text into the words that are looked up: English ones by their stem, identifiers as they are.
 *
 * <p>The tokenizer (UAX #29) keeps {@code io_uring} and {@code 6.12.30} whole and cuts {@code
 * CVE-2024-1234} into three, which a phrase puts together again; {@code v6.12.30} is 6.12.30. A
 * word with a digit, an underscore or a dot, or without a vowel ({@code nfs}, {@code xfs}), is no
 * English word and has no stem.
 */
final class NewsAnalyzer extends Analyzer {
    private static final Pattern IDENTIFIER = Pattern.compile("[^aeiouy]++|.*?[0-9_.].*+");

    /** The v of {@code v6.12.30}. */
    private static final Pattern TAG = Pattern.compile("^v(?=[0-9])");

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream tokens = new EnglishPossessiveFilter(words);
        tokens = new LowerCaseFilter(tokens);
        tokens = new StopFilter(tokens, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
        tokens = new PatternReplaceFilter(tokens, TAG, "", false);
        tokens = new PatternKeywordMarkerFilter(tokens, IDENTIFIER);
        tokens = new PorterStemFilter(tokens);
        return new TokenStreamComponents(words, tokens);
    }

    @Override
    protected TokenStream normalize(String field, TokenStream tokens) {
        return new LowerCaseFilter(tokens);
    }
}
