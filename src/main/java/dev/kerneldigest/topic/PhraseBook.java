package dev.kerneldigest.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Holds phrases and finds those that stand in an item, all at once: the words are Lucene's, the
 * search is a walk over them. Safe for many threads; closed by its owner.
 */
final class PhraseBook implements AutoCloseable {
    private static final String CASED = "cs:";

    private final Analyzer analyzer = new NewsAnalyzer();
    private final PhraseTree folded = new PhraseTree();
    private final PhraseTree cased = new PhraseTree();

    PhraseBook(Collection<String> phrases) {
        phrases.forEach(this::put);
    }

    private void put(String phrase) {
        boolean isCased = phrase.startsWith(CASED);
        String written = isCased ? phrase.substring(CASED.length()) : phrase;
        List<String> words = words(NewsField.TITLE.indexed(isCased), written);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a phrase holds a word, not \"" + phrase + "\"");
        }
        (isCased ? cased : folded).put(phrase, words);
    }

    /** Which of the phrases stand in an item of this title and text. */
    Sightings find(String title, String text) {
        Map<String, Map<NewsField, List<Sightings.Place>>> places = new HashMap<>();
        find(NewsField.TITLE, title, places);
        find(NewsField.TEXT, text, places);
        return new Sightings(places);
    }

    private void find(
            NewsField field,
            String written,
            Map<String, Map<NewsField, List<Sightings.Place>>> places) {
        List<PhraseTree.Found> found = new ArrayList<>();
        found.addAll(folded.find(words(field.indexed(false), written)));
        found.addAll(cased.find(words(field.indexed(true), written)));
        for (PhraseTree.Found sighting : found) {
            places.computeIfAbsent(sighting.phrase(), _ -> new EnumMap<>(NewsField.class))
                    .computeIfAbsent(field, _ -> new ArrayList<>())
                    .add(sighting.place());
        }
    }

    @Override
    public void close() {
        analyzer.close();
    }

    private List<String> words(String field, String written) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field, written)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        } catch (IOException broken) {
            throw new UncheckedIOException("topic: unable to cut a text into words", broken);
        }
        return words;
    }
}
