package dev.kerneldigest.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.HighlightsMatch;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Holds phrases as stored queries and finds those that stand in an item, all at once. Safe for many
 * threads; closed by its owner.
 */
final class PhraseBook implements AutoCloseable {
    private static final String CASED = "cs:";

    /** Phrases never change, so nothing has to be purged. */
    private static final long NEVER_HOURS = 24L * 365;

    private final Analyzer analyzer = new NewsAnalyzer();
    private final Monitor monitor;

    PhraseBook(Collection<String> phrases) {
        try {
            monitor =
                    new Monitor(
                            analyzer,
                            new TermFilteredPresearcher(),
                            new MonitorConfiguration()
                                    .setPurgeFrequency(NEVER_HOURS, TimeUnit.HOURS));
            List<MonitorQuery> queries = new ArrayList<>();
            for (String phrase : phrases) {
                queries.add(new MonitorQuery(phrase, query(phrase)));
            }
            monitor.register(queries);
        } catch (IOException broken) {
            throw new UncheckedIOException("topic: unable to store the queries", broken);
        }
    }

    /** Which of the phrases stand in an item of this title and text. */
    Sightings find(String title, String text) {
        Document item = new Document();
        add(item, NewsField.TITLE, title);
        add(item, NewsField.TEXT, text);
        try {
            Map<String, Map<NewsField, List<Sightings.Place>>> places = new HashMap<>();
            for (HighlightsMatch match :
                    monitor.match(item, HighlightsMatch.MATCHER).getMatches()) {
                places.put(match.getQueryId(), places(match));
            }
            return new Sightings(places);
        } catch (IOException broken) {
            throw new UncheckedIOException("topic: unable to match an item", broken);
        }
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException broken) {
            throw new UncheckedIOException("topic: unable to close the queries", broken);
        }
    }

    private static void add(Document item, NewsField field, String words) {
        item.add(new TextField(field.indexed(false), words, Field.Store.NO));
        item.add(new TextField(field.indexed(true), words, Field.Store.NO));
    }

    private static Map<NewsField, List<Sightings.Place>> places(HighlightsMatch match) {
        Map<NewsField, List<Sightings.Place>> places = new EnumMap<>(NewsField.class);
        for (NewsField field : NewsField.values()) {
            List<Sightings.Place> found = new ArrayList<>();
            for (boolean cased : new boolean[] {false, true}) {
                match.getHits(field.indexed(cased))
                        .forEach(hit ->
                                found.add(
                                        new Sightings.Place(
                                                hit.startPosition(), hit.endPosition())));
            }
            if (!found.isEmpty()) {
                places.put(field, List.copyOf(found));
            }
        }
        return places;
    }

    private Query query(String phrase) throws IOException {
        boolean cased = phrase.startsWith(CASED);
        String words = cased ? phrase.substring(CASED.length()) : phrase;
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        for (NewsField field : NewsField.values()) {
            String indexed = field.indexed(cased);
            either.add(query(indexed, words(indexed, words)), Occur.SHOULD);
        }
        return either.build();
    }

    private static Query query(String field, List<String> words) {
        return words.size() == 1
                ? new TermQuery(new Term(field, words.getFirst()))
                : new PhraseQuery(field, words.toArray(String[]::new));
    }

    private List<String> words(String field, String phrase) throws IOException {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field, phrase)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        }
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a phrase holds a word, not \"" + phrase + "\"");
        }
        return words;
    }
}
