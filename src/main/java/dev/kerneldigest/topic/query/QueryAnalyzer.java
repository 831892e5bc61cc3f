package dev.kerneldigest.topic.query;

import dev.kerneldigest.topic.NewsAnalyzer;
import dev.kerneldigest.topic.NewsTokenizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words and values of items and queries. Safe for many threads; closed by its owner.
 *
 * <p>Prose is cut and folded as topics' words are ({@link NewsAnalyzer}: lower case, singular,
 * identifiers whole), and not stemmed as {@code /news} does it: a search that finds a little too
 * much is skimmed by who asked, but a standing order that takes {@code scheduling} for {@code
 * scheduled} posts for months what nobody wanted, and behind a {@code NOT} hides what somebody did.
 *
 * <p>Beginnings are words of their own, so that a star costs one look-up and no walk over all
 * words: {@code version:6.12.*} is the value {@code 6.12.} of the beginnings of versions.
 */
final class QueryAnalyzer extends DelegatingAnalyzerWrapper {
    /** What the index fields of beginnings end with. */
    static final String BEGINNINGS = ".begin";

    /** The most letters of a word before a star. */
    static final int LONGEST_WORD_BEGINNING = 20;

    /** The most characters of a value that is no prose; no id or name is as long. */
    static final int LONGEST_VALUE = 100;

    /** So far are title, gist and text apart, in words, that no phrase reaches across. */
    private static final int GAP = 1_000;

    private final Analyzer words = new NewsAnalyzer();
    private final Analyzer wordBeginnings = new WordBeginnings();
    private final Analyzer valueBeginnings = new ValueBeginnings();
    private final Analyzer unstemmed = new Unstemmed();

    QueryAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        if (!field.endsWith(BEGINNINGS)) {
            return words;
        }
        String id = field.substring(0, field.length() - BEGINNINGS.length());
        return QueryField.of(id).filter(QueryField::isProse).isPresent()
                ? wordBeginnings
                : valueBeginnings;
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return GAP;
    }

    @Override
    public void close() {
        super.close();
        words.close();
        wordBeginnings.close();
        valueBeginnings.close();
        unstemmed.close();
    }

    /** The words of a query or an item, folded. */
    List<String> words(String field, String text) {
        return terms(words, field, text);
    }

    /** The same, the plural kept: what a star completes need not be a whole word. */
    List<String> unstemmed(String text) {
        return terms(unstemmed, "", text);
    }

    /** A value that is no prose, as it is looked up: in lower case, a version without its v. */
    static String folded(QueryField field, String value) {
        String lower = value.strip().toLowerCase(Locale.ROOT);
        return field == QueryField.VERSION && lower.startsWith("v") ? lower.substring(1) : lower;
    }

    private static List<String> terms(Analyzer analyzer, String field, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException broken) {
            throw new UncheckedIOException("query: unable to cut a text into words", broken);
        }
        return terms;
    }

    private static final class WordBeginnings extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new NewsTokenizer();
            return new TokenStreamComponents(
                    words,
                    new EdgeNGramTokenFilter(
                            new LowerCaseFilter(words), 3, LONGEST_WORD_BEGINNING, false));
        }
    }

    private static final class ValueBeginnings extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer value = new KeywordTokenizer();
            return new TokenStreamComponents(
                    value, new EdgeNGramTokenFilter(value, 1, LONGEST_VALUE, false));
        }
    }

    private static final class Unstemmed extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new NewsTokenizer();
            return new TokenStreamComponents(words, new LowerCaseFilter(words));
        }
    }
}
