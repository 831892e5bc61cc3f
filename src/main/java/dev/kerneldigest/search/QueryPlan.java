package dev.kerneldigest.search;

import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.TopicId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/** Turns a request into what Lucene runs. */
final class QueryPlan {
    /** What an item of this very moment gains over an old one: about one good word in a title. */
    private static final float RECENCY = 3;

    /** The age at which half of that is left, in seconds: 30 days. */
    private static final long HALF = 30L * 24 * 60 * 60;

    /** How much the rest of the fields adds to the one that fits best. */
    private static final float OTHERS = 0.3f;

    private final QueryBuilder builder;
    private final List<Query> wanted = new ArrayList<>();
    private final List<Query> unwanted = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private final SearchRequest request;
    private final boolean cut;

    QueryPlan(SearchRequest request, Analyzer analyzer) {
        this.request = request;
        builder = new QueryBuilder(analyzer);
        Words words = Words.read(request.words());
        cut = words.cut();
        words.wanted().forEach(clause -> add(clause, wanted));
        words.unwanted().forEach(clause -> add(clause, unwanted));
    }

    /** A clause of letters that nobody indexes (punctuation, "the") is put aside. */
    private void add(String clause, List<Query> queries) {
        List<Query> fields = new ArrayList<>();
        for (String spelling : spellings(clause)) {
            ItemDocument.SEARCHED.forEach((field, boost) ->
                    Optional.ofNullable(builder.createPhraseQuery(field, spelling))
                            .map(query -> new BoostQuery(query, boost))
                            .ifPresent(fields::add));
        }
        if (fields.isEmpty()) {
            ignored.add(clause);
            return;
        }
        queries.add(new DisjunctionMaxQuery(fields, OTHERS));
    }

    /** People write io-uring for io_uring, as the list's address does. */
    private static Set<String> spellings(String clause) {
        return new LinkedHashSet<>(List.of(clause, clause.replace('-', '_')));
    }

    /** Finds and ranks. */
    Query query(Instant now) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        wanted.forEach(query -> all.add(query, Occur.MUST));
        unwanted.forEach(query -> all.add(query, Occur.MUST_NOT));
        NewsQuery within = request.within();
        only(all, ItemDocument.TOPIC, within.topics().stream().map(TopicId::value).toList());
        only(all, ItemDocument.KIND, within.kinds());
        only(all, ItemDocument.SOURCE, within.sources().stream().map(SourceId::value).toList());
        hideOthers(all, within.own().keySet());
        long from = within.since().map(Instant::getEpochSecond).orElse(Long.MIN_VALUE);
        long until = within.until().map(it -> it.getEpochSecond() - 1).orElse(Long.MAX_VALUE);
        all.add(LongField.newRangeQuery(ItemDocument.SEEN, from, until), Occur.FILTER);
        all.add(
                LongField.newDistanceFeatureQuery(
                        ItemDocument.SEEN, RECENCY, now.getEpochSecond(), HALF),
                Occur.SHOULD);
        return all.build();
    }

    /** Nobody finds what a feed of somebody else's own brings. */
    private static void hideOthers(BooleanQuery.Builder all, Set<SourceId> own) {
        Query custom = new PrefixQuery(new Term(ItemDocument.SOURCE, SourceId.CUSTOM));
        if (own.isEmpty()) {
            all.add(custom, Occur.MUST_NOT);
            return;
        }
        List<BytesRef> mine = own.stream().map(source -> new BytesRef(source.value())).toList();
        all.add(
                new BooleanQuery.Builder()
                        .add(custom, Occur.FILTER)
                        .add(new TermInSetQuery(ItemDocument.SOURCE, mine), Occur.MUST_NOT)
                        .build(),
                Occur.MUST_NOT);
    }

    private static void only(BooleanQuery.Builder all, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            List<BytesRef> terms = values.stream().map(BytesRef::new).toList();
            all.add(new TermInSetQuery(field, terms), Occur.FILTER);
        }
    }

    /** Finds the places to mark: any of the words, since a fragment seldom has them all. */
    Query marking() {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        wanted.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    /** What could not be used, for the person who typed it. */
    Optional<String> note() {
        List<String> parts = new ArrayList<>();
        if (cut) {
            parts.add("Only the first " + Words.MOST + " characters were used.");
        }
        if (!ignored.isEmpty()) {
            parts.add("Ignored, too common or no word: " + shown(ignored) + ".");
        }
        return Optional.of(String.join(" ", parts)).filter(note -> !note.isEmpty());
    }

    private static String shown(List<String> clauses) {
        String some = String.join(", ", clauses.subList(0, Math.min(3, clauses.size())));
        return clauses.size() > 3 ? some + " and " + (clauses.size() - 3) + " more" : some;
    }
}
